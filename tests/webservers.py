"""The web servers of others on a free port of 127.0.0.1, with the configuration of publish.py.

Only Debian is sure to have these programs. As root they give up their rights, so the folder
they serve must be readable by everyone.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from programs import needed
from servers import send_away

PATIENCE = 20
APACHE_MODULES = Path("/usr/lib/apache2/modules")

Command = Callable[[Path, Path, int], list[str]]

NGINX = """\
daemon off;
worker_processes 1;
pid {run}/nginx.pid;
error_log stderr;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {run}/a;
  proxy_temp_path {run}/b;
  fastcgi_temp_path {run}/c;
  uwsgi_temp_path {run}/d;
  scgi_temp_path {run}/e;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/site;
    include {folder}/nginx.conf;
  }}
}}
"""
APACHE = """\
ServerRoot {run}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {run}/apache.pid
ErrorLog /dev/stderr
{modules}
{user}
TypesConfig /etc/mime.types
DocumentRoot {folder}/site
<Directory {folder}/site>
  AllowOverride All
  Require all granted
</Directory>
"""
CADDY = """\
{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	bind 127.0.0.1
	root * {folder}/site
	import {folder}/caddy.conf
}}
"""


def _nginx(run: Path, folder: Path, port: int) -> list[str]:
    config = run / "nginx.conf"
    user = "user root;\n" if os.geteuid() == 0 else ""
    text = user + NGINX.format(run=run, folder=folder, port=port)
    config.write_text(text, encoding="utf-8")
    return ["-c", str(config), "-p", str(run)]


def _apache(run: Path, folder: Path, port: int) -> list[str]:
    names = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate")
    modules = "\n".join(f"LoadModule {n}_module {APACHE_MODULES}/mod_{n}.so" for n in names)
    user = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    config = run / "apache.conf"
    text = APACHE.format(run=run, folder=folder, port=port, modules=modules, user=user)
    config.write_text(text, encoding="utf-8")
    return ["-f", str(config), "-DFOREGROUND"]


def _caddy(run: Path, folder: Path, port: int) -> list[str]:
    config = run / "Caddyfile"
    config.write_text(CADDY.format(folder=folder, port=port), encoding="utf-8")
    return ["run", "--adapter", "caddyfile", "--config", str(config)]


COMMANDS: dict[str, Command] = {"nginx": _nginx, "apache2": _apache, "caddy": _caddy}


@contextmanager
def serving(name: str, folder: Path) -> Iterator[str]:
    """Serve a publication with this program; gives the address, which ends in a slash."""
    found = needed(name)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="cursus-server-") as place:
        run = Path(place)
        run.chmod(0o755)
        env = os.environ | {"HOME": place, "XDG_DATA_HOME": place, "XDG_CONFIG_HOME": place}
        log = (run / "log").open("w+", encoding="utf-8")
        command = [found, *COMMANDS[name](run, folder, port)]
        process = subprocess.Popen(
            command, cwd=run, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        url = f"http://127.0.0.1:{port}/"
        try:
            _await(url, process, run / "log")
            yield url
        finally:
            send_away(url)
            process.terminate()
            process.wait(timeout=PATIENCE)
            log.close()


def _await(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail(log.read_text(encoding="utf-8"), pytrace=False)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that everyone may read, unlike those of pytest; gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="cursus-publicatie-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
