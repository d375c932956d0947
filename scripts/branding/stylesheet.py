"""Tokens of a style sheet: custom properties on `:root` or on the class of a theme."""

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from branding import refusals

# Where the variables of every theme stand; a class beside these is the theme itself.
_EVERYWHERE = {":root", "html", "body", ":host", "*"}
# A sheet has other shades for these; the light scheme on a screen is the house style.
_OTHER_TIMES = ("dark", "contrast", "forced", "print")


def read(path: str, text: str, theme: str | None = None) -> dict[str, str]:
    """Name → value as written, of the one theme the sheet has or of the chosen one.

    Empty for a sheet without tokens; raises `Trouble` when it is not clear which theme is meant.
    """
    groups: dict[str, dict[str, str]] = {}
    _collect(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), groups)
    themes = [name for name in groups if name not in _EVERYWHERE]
    if theme is not None:
        wanted = theme if theme.startswith(".") else f".{theme}"
        if wanted not in themes:
            raise refusals.no_such_theme(path, theme, themes or [":root"])
        themes = [wanted]
    values: dict[str, str] = {}
    for name, found in groups.items():
        if name in _EVERYWHERE:
            values |= found
    if _contradict([groups[name] for name in themes]):
        raise refusals.several_themes(path, themes)
    for name in themes:
        values |= groups[name]
    return values


def _contradict(groups: list[dict[str, str]]) -> bool:
    seen: dict[str, str] = {}
    for group in groups:
        if any(seen.get(name, value) != value for name, value in group.items()):
            return True
        seen |= group
    return False


def _collect(rules: list[Node], groups: dict[str, dict[str, str]]) -> None:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            found = _declared(rule.content)
            for selector in tinycss2.serialize(rule.prelude).split(","):
                name = selector.strip()
                if found and _is_theme(name):
                    groups.setdefault(name, {}).update(found)
        elif isinstance(rule, AtRule) and rule.content is not None:
            condition = tinycss2.serialize(rule.prelude).lower()
            applies = rule.lower_at_keyword in ("layer", "supports") or (
                rule.lower_at_keyword == "media"
                and ("light" in condition or condition.strip() in ("all", "screen"))
            )
            if applies and not _another_time(condition):
                _collect(
                    tinycss2.parse_rule_list(
                        rule.content, skip_comments=True, skip_whitespace=True
                    ),
                    groups,
                )


def _declared(content: list[Node]) -> dict[str, str]:
    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return {
        node.name[2:]: _plain(node.value)
        for node in parsed
        if isinstance(node, Declaration) and node.name.startswith("--")
    }


def _plain(value: list[Node]) -> str:
    written: str = tinycss2.serialize([node for node in value if node.type != "comment"])
    return written.strip()


def _is_theme(selector: str) -> bool:
    """`:root` or one class; a selector with parts is about a place in the page."""
    simple = selector in _EVERYWHERE or (
        selector.startswith(".") and not any(sign in selector[1:] for sign in " >+~.:[*")
    )
    return simple and not _another_time(selector.lower())


def _another_time(text: str) -> bool:
    return any(word in text for word in _OTHER_TIMES)
