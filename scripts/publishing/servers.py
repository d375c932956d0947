"""The header files for nginx, Apache, Caddy and hosts that read ``_headers``.

All four say the same; the tests ask the real programs for their answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from publishing import moved
from publishing.headers import COMPRESSED, FOREVER, HASHED, HSTS, REVALIDATE, Answer

# Files that begin with a point are for the server itself; .well-known is for everybody.
_HIDDEN = r"/\.(?!well-known(?:/|$))"
_MADE = "# Gemaakt door scripts/publish.py, bij deze versie van de site. Zet hem er steeds bij."


def nginx(answer: Answer) -> str:
    """To be included in the ``server`` block of the site."""
    lines = [
        _MADE,
        "# Zet in het server-blok van de site, onder 'root':  include /pad/naar/nginx.conf;",
        "# Heeft een location daar een eigen add_header? Dan vervallen de kopregels van hier.",
        "index index.html;",
        f"error_page 404 {answer.base}404.html;",
        "absolute_redirect off;",
        "server_tokens off;",
        "",
        "charset utf-8;",
        "charset_types text/css text/plain text/xml text/javascript application/javascript;",
        "gzip on;",
        "gzip_vary on;",
        "gzip_proxied any;",
        "gzip_min_length 512;",
        f"gzip_types {' '.join(COMPRESSED)};",
        "",
        f'set $cursus_cache "{REVALIDATE}";',
        f'if ($uri ~ "{HASHED}") {{ set $cursus_cache "{FOREVER}"; }}',
        "# Alleen over https. Staat er een proxy voor, dan zegt die hoe de bezoeker binnenkwam.",
        'set $cursus_hsts "";',
        f'if ($scheme = "https") {{ set $cursus_hsts "{HSTS[1]}"; }}',
        f'if ($http_x_forwarded_proto = "https") {{ set $cursus_hsts "{HSTS[1]}"; }}',
        "",
        *(f'add_header {name} "{value}" always;' for name, value in answer.headers),
        f"add_header {HSTS[0]} $cursus_hsts always;",
        "add_header Cache-Control $cursus_cache always;",
        "",
        f'location ~ "{_HIDDEN}" {{ return 404; }}',
        *moved.nginx(answer.moved),
    ]
    return _text(lines)


def apache(answer: Answer) -> str:
    """The ``.htaccess`` in the site itself; Apache needs ``AllowOverride All`` and mod_headers."""
    secure = "%{HTTPS} == 'on' || %{HTTP:X-Forwarded-Proto} == 'https'"
    lines = [
        _MADE,
        "# Werkt met AllowOverride All en de modules headers, deflate en alias.",
        "DirectoryIndex index.html",
        f"ErrorDocument 404 {answer.base}404.html",
        "AddDefaultCharset utf-8",
        "AddCharset utf-8 .css .js .xml",
        "Options -Indexes",
        f'RedirectMatch 404 "{_HIDDEN}"',
        *moved.apache(answer.moved),
        "",
        *(f'Header always set {name} "{value}"' for name, value in answer.headers),
        f'Header always set {HSTS[0]} "{HSTS[1]}" "expr={secure}"',
        f'Header always set Cache-Control "{REVALIDATE}"',
        f'<FilesMatch "{HASHED}">',
        f'  Header always set Cache-Control "{FOREVER}"',
        "</FilesMatch>",
        "",
        "# Apache geeft wat het inpakt een ander kenmerk en herkent dat daarna zelf niet.",
        "RequestHeader edit If-None-Match '^((?:W/)?\".*)-gzip\"$' '$1\", $1-gzip\"'",
        "<IfModule mod_deflate.c>",
        f"  AddOutputFilterByType DEFLATE text/html {' '.join(COMPRESSED)}",
        "</IfModule>",
    ]
    return _text(lines)


def caddy(answer: Answer) -> str:
    """To be imported in the site's block of a Caddyfile, which has its own ``root``."""
    secure = "{scheme} == 'https' || {header.X-Forwarded-Proto} == 'https'"

    def always(matcher: str) -> list[str]:
        # One name stands for one matcher in all of a site's block.
        return [
            "header {",
            *(f'\t{name} "{value}"' for name, value in answer.headers),
            "\t-Server",
            "}",
            f"@{matcher} expression {secure}",
            f'header @{matcher} {HSTS[0]} "{HSTS[1]}"',
        ]

    lines = [
        _MADE,
        "# Zet in het blok van de site, onder 'root':  import /pad/naar/caddy.conf",
        "encode zstd gzip",
        *always("veilig"),
        f"@vast path_regexp {HASHED}",
        f"@anders not path_regexp {HASHED}",
        f'header @vast Cache-Control "{FOREVER}"',
        f'header @anders Cache-Control "{REVALIDATE}"',
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
        *(f"\t{line}" for line in always("veilig_bij_fout")),
        f'\theader Cache-Control "{REVALIDATE}"',
        "\t@weg expression {err.status_code} == 404",
        f"\trewrite @weg {answer.base}404.html",
        "\tfile_server @weg",
        "}",
    ]
    return _text(lines)


def headers_file(answer: Answer, hashed: Sequence[str]) -> str:
    """``_headers`` in the site, for hosts that read it; ``hashed`` are paths from the site's root.

    These hosts compress by themselves, serve https only, and let a copy be revalidated unless told
    otherwise. Two rules for one header would be joined, so only the exceptions are named.
    """
    lines = [_MADE, "/*", *(f"  {name}: {value}" for name, value in [*answer.headers, HSTS])]
    for path in hashed:
        lines += [f"{answer.base}{path}", f"  Cache-Control: {FOREVER}"]
    return _text(lines)


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"
