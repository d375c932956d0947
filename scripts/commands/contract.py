"""The command behind contract.py: the public contract, held against CHANGELOG.md."""

from contracts import ledger
from setup import environment, messages
from setup.console import ROOT, Options, guarded

EXPLANATION = f"""\
Werk de lijst bij van alles waar anderen op rekenen: {ledger.FILE.as_posix()}.

Gebruik: {messages.command("contract.py")}

Typ dit als er een adres, id, sleutel, kleur of commando bij komt.
Verdwijnt er een? Dan wil dit commando eerst een regel in CHANGELOG.md zien,
met de naam tussen `accenten`. Een adres verdwijnt nooit: een andere pagina vervangt het.

Opties:
  -h, --help   deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Write the file; 1 when something disappeared that CHANGELOG.md does not mention."""
    return guarded(lambda: _write(argv))


def _write(argv: list[str]) -> int:
    Options(EXPLANATION).parse(argv)
    if (elsewhere := environment.enter(ROOT, "contract.py", argv)) is not None:
        return elsewhere
    from itembank.mistakes.problems import report
    from itembank.site.configuration import read_configuration

    configuration = read_configuration(ROOT)
    settings = configuration.settings
    if settings is None:
        print(report(configuration.problems))
        return 1
    path = ROOT / ledger.FILE
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    names = ledger.current(ROOT)
    vanished = [name for name in ledger.written(before)[0] if name not in names]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if objection := ledger.objection(vanished, changelog):
        print(objection)
        return 1
    after = ledger.renewed(before, names, settings.version)
    if after == before:
        print(f"{ledger.FILE.as_posix()} klopt al.")
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8", newline="\n")
        print(f"{ledger.FILE.as_posix()} is bijgewerkt.")
    return 0
