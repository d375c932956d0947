"""Long steps: never silent, never cut off, never in the way of Ctrl-C."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from setup.steps import Outcome, run_beside, run_step


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_long_step_shows_moving_seconds_and_the_last_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = "import time; print('bezig', flush=True); time.sleep(3.5); print('WARNING: x')"
    outcome = run_step("Iets langs", python(code), tmp_path, interval=1.0)
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "Iets langs …"
    assert {"  1 s  bezig", "  2 s  bezig", "  3 s  bezig"} <= set(shown)
    assert shown[-1].startswith("  klaar na ")
    assert outcome.ok
    assert outcome.lines == ["bezig", "WARNING: x"]


def test_a_terminal_gets_one_line_that_is_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    code = f"import time; print('{'x' * 200}', flush=True); time.sleep(1.5)"
    run_step("Iets langs", python(code), tmp_path)
    head, *moving = capsys.readouterr().out.split("\r")
    assert head == "Iets langs …\n"
    assert len(moving) > 2
    assert all(len(part.rstrip("\n")) == 39 for part in moving), "each covers the one before it"


def test_a_failed_step_keeps_its_output_whatever_its_encoding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = r"import sys; sys.stdout.buffer.write(b'\xff stuk\n'); sys.exit(3)"
    outcome = run_step("Iets", python(code), tmp_path)
    assert (outcome.code, outcome.ok) == (3, False)
    assert outcome.tail() == "\ufffd stuk"
    assert capsys.readouterr().out.splitlines()[-1].startswith("  mislukt na ")


def test_steps_beside_each_other_keep_what_each_said_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first of each row waits for the other; the last begins when its row is there."""
    meet = (
        "import sys; from pathlib import Path; mine, other = map(Path, sys.argv[1:]);"
        "mine.touch(); print('begonnen', mine)\n"
        "while not other.exists(): pass\n"
        "sys.exit(mine.name == 'b')"
    )
    rows = [
        {"eerste": [*python(meet), "a", "b"], "derde": python("print('stil')")},
        {"tweede": [*python(meet), "b", "a"]},
    ]
    outcomes = run_beside("Controles", rows, tmp_path, interval=1.0)
    assert {name: (one.code, one.lines) for name, one in outcomes.items()} == {
        "eerste": (0, ["begonnen a"]),
        "tweede": (1, ["begonnen b"]),
        "derde": (0, ["stil"]),
    }
    shown = capsys.readouterr().out
    assert shown.startswith("Controles …\n")
    assert "begonnen" not in shown
    for told in ("  eerste: klaar na ", "  tweede: mislukt na ", "  derde: klaar na "):
        assert f"\n{told}" in shown


def test_the_errors_of_a_tool_are_shown_without_its_stack() -> None:
    stack = ["Downloading", "Error: getaddrinfo ENOTFOUND", "    at GetAddrInfoReqWrap (node:1)"]
    assert Outcome(1, stack, 0.0).errors() == "Error: getaddrinfo ENOTFOUND"
    apt = ["Reading package lists...", "E: Unable to locate package chromium"]
    assert Outcome(100, apt, 0.0).errors() == "E: Unable to locate package chromium"
    assert Outcome(1, ["killed"], 0.0).errors() == "killed"


def test_a_step_that_asks_for_input_gets_none_and_does_not_hang(tmp_path: Path) -> None:
    outcome = run_step("Vraagt iets", python("input('naam? ')"), tmp_path)
    assert not outcome.ok


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")
@pytest.mark.parametrize(
    "run",
    [
        "steps.run_step('x', step, Path(), interval=.1).code",
        "len(steps.run_beside('x', [{'1': step}], Path(), interval=.1))",
    ],
)
def test_ctrl_c_during_a_step_ends_it_without_a_traceback(project: Path, run: str) -> None:
    code = (
        "import signal, sys; from pathlib import Path; from setup import console, steps;"
        # Whoever started the tests in the background of a shell has switched Ctrl-C off for them.
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        "step = [sys.executable, '-c', 'import time; print(1, flush=True); time.sleep(60)'];"
        f"sys.exit(console.guarded(lambda: {run}))"
    )
    with subprocess.Popen(
        python(code), cwd=project / "scripts", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        while b"0 s  1" not in process.stdout.readline():
            pass
        begin = time.monotonic()
        process.send_signal(signal.SIGINT)
        rest, errors = process.stdout.read(), process.stderr.read()
        assert process.wait() == 130
    assert time.monotonic() - begin < 10
    assert rest.decode().endswith("\nGestopt.\n")
    assert errors == b""
