"""The header files for nginx, Apache, Caddy and hosts that read ``_headers``.

All four say the same; the tests ask the real programs for their answers. A value goes into a line
through the language of that line (``writers.py``), and in no other way: a test reads that here.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import indent

from publishing import moved
from publishing.headers import COMPRESSED, FOREVER, HASHED, HSTS, REVALIDATE, Answer
from publishing.writers import Code, apache, apache_header, caddy, headers_file, nginx, url_path

# Files that begin with a point are for the server itself; .well-known is for everybody.
_HIDDEN = Code(r"/\.(?!well-known(?:/|$))")
_TYPES = Code(" ".join(COMPRESSED))
_MADE = "# Gemaakt door scripts/publish.py, bij deze versie van de site. Zet hem er steeds bij."


def nginx_conf(answer: Answer) -> str:
    """To be included in the ``server`` block of the site."""
    hsts, year = HSTS
    lines = [
        _MADE,
        "# Zet in het server-blok van de site, onder 'root':  include /pad/naar/nginx.conf;",
        "# Heeft een location daar een eigen add_header? Dan vervallen de kopregels van hier.",
        "index index.html;",
        nginx("error_page 404 {page};", page=answer.missing),
        "absolute_redirect off;",
        "server_tokens off;",
        "",
        "charset utf-8;",
        "charset_types text/css text/plain text/xml text/javascript application/javascript;",
        "gzip on;",
        "gzip_vary on;",
        "gzip_proxied any;",
        "gzip_min_length 512;",
        nginx("gzip_types {types};", types=_TYPES),
        "",
        nginx("set $cursus_cache {always};", always=REVALIDATE),
        nginx(
            'if ($uri ~ "{hashed}") {{ set $cursus_cache {long}; }}', hashed=HASHED, long=FOREVER
        ),
        "# Alleen over https. Staat er een proxy voor, dan zegt die hoe de bezoeker binnenkwam.",
        'set $cursus_hsts "";',
        nginx('if ($scheme = "https") {{ set $cursus_hsts {year}; }}', year=year),
        nginx('if ($http_x_forwarded_proto = "https") {{ set $cursus_hsts {year}; }}', year=year),
        "",
        *(
            nginx("add_header {name} {value} always;", name=name, value=value)
            for name, value in answer.headers
        ),
        nginx("add_header {name} $cursus_hsts always;", name=hsts),
        "add_header Cache-Control $cursus_cache always;",
        "",
        nginx('location ~ "{hidden}" {{ return 404; }}', hidden=_HIDDEN),
        *moved.nginx(answer.moved),
    ]
    return _text(lines)


def htaccess(answer: Answer) -> str:
    """The ``.htaccess`` in the site itself; Apache needs ``AllowOverride All`` and mod_headers."""
    hsts, year = HSTS
    secure = Code("%{HTTPS} == 'on' || %{HTTP:X-Forwarded-Proto} == 'https'")
    lines = [
        _MADE,
        "# Werkt met AllowOverride All en de modules headers, deflate en alias.",
        "DirectoryIndex index.html",
        apache("ErrorDocument 404 {page}", page=answer.missing),
        "AddDefaultCharset utf-8",
        "AddCharset utf-8 .css .js .xml",
        "Options -Indexes",
        apache('RedirectMatch 404 "{hidden}"', hidden=_HIDDEN),
        *moved.apache(answer.moved),
        "",
        *(
            apache_header("Header always set {name} {value}", name=name, value=value)
            for name, value in answer.headers
        ),
        apache_header(
            'Header always set {name} {year} "expr={secure}"', name=hsts, year=year, secure=secure
        ),
        apache_header("Header always set Cache-Control {always}", always=REVALIDATE),
        apache('<FilesMatch "{hashed}">', hashed=HASHED),
        apache_header("  Header always set Cache-Control {long}", long=FOREVER),
        "</FilesMatch>",
        "",
        "# Apache geeft wat het inpakt een ander kenmerk en herkent dat daarna zelf niet.",
        "RequestHeader edit If-None-Match '^((?:W/)?\".*)-gzip\"$' '$1\", $1-gzip\"'",
        "<IfModule mod_deflate.c>",
        apache("  AddOutputFilterByType DEFLATE text/html {types}", types=_TYPES),
        "</IfModule>",
    ]
    return _text(lines)


def caddy_conf(answer: Answer) -> str:
    """To be imported in the site's block of a Caddyfile, which has its own ``root``."""
    hsts, year = HSTS
    secure = Code("{scheme} == 'https' || {header.X-Forwarded-Proto} == 'https'")

    def always(matcher: str) -> list[str]:
        # One name stands for one matcher in all of a site's block.
        named = Code(matcher)
        return [
            "header {",
            *(caddy("\t{name} {value}", name=name, value=value) for name, value in answer.headers),
            "\t-Server",
            "}",
            caddy("@{matcher} expression {secure}", matcher=named, secure=secure),
            caddy("header @{matcher} {name} {year}", matcher=named, name=hsts, year=year),
        ]

    lines = [
        _MADE,
        "# Zet in het blok van de site, onder 'root':  import /pad/naar/caddy.conf",
        "encode zstd gzip",
        *always("veilig"),
        caddy("@vast path_regexp {hashed}", hashed=HASHED),
        caddy("@anders not path_regexp {hashed}", hashed=HASHED),
        caddy("header @vast Cache-Control {long}", long=FOREVER),
        caddy("header @anders Cache-Control {always}", always=REVALIDATE),
        "",
        "@verborgen {",
        "\tpath */.*",
        "\tnot path */.well-known/*",
        "}",
        "error @verborgen 404",
        *moved.caddy(answer.moved),
        "file_server",
        "# Bij een fout begint Caddy opnieuw, zonder kopregels.",
        "handle_errors {",
        *(indent(line, "\t") for line in always("veilig_bij_fout")),
        caddy("\theader Cache-Control {always}", always=REVALIDATE),
        "\t@weg {",
        "\t\texpression {err.status_code} == 404",
        # Without that page Caddy would begin yet again, and drop the headers.
        caddy("\t\tfile {page}", page=answer.missing),
        "\t}",
        caddy("\trewrite @weg {page}", page=answer.missing),
        "\tfile_server @weg",
        "}",
    ]
    return _text(lines)


def headers_text(answer: Answer, hashed: Sequence[str]) -> str:
    """``_headers`` in the site, for hosts that read it; ``hashed`` are paths from the site's root.

    These hosts compress by themselves, serve https only, and let a copy be revalidated unless told
    otherwise. Two rules for one header would be joined, so only the exceptions are named.
    """
    lines = [
        _MADE,
        "/*",
        *(
            headers_file("  {name}: {value}", name=name, value=value)
            for name, value in [*answer.headers, HSTS]
        ),
    ]
    for path in hashed:
        lines += [
            headers_file("{base}{path}", base=answer.base, path=url_path(path)),
            headers_file("  Cache-Control: {long}", long=FOREVER),
        ]
    return _text(lines)


def _text(lines: Sequence[str]) -> str:
    return "\n".join([*lines, ""])
