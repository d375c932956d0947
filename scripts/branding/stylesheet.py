"""Tokens of a style sheet: custom properties on `:root` or on the class of a theme."""

import re

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from branding import refusals

# Where the variables of every theme stand; a class beside these is the theme itself.
_EVERYWHERE = {":root", "html", "body", ":host", "*"}
# A sheet has other shades for these; the light scheme on a screen is the house style.
_DARK = "dark"
_OTHER_TIMES = (_DARK, "contrast", "forced", "print")


def read(path: str, text: str, theme: str | None = None) -> dict[str, str]:
    """Name → value as written, of the one theme the sheet has or of the chosen one.

    Empty for a sheet without tokens; raises `Trouble` when it is not clear which theme is meant.
    """
    groups: dict[str, dict[str, str]] = {}
    _collect(_rules(text), groups, dark=None)
    return _one(path, groups, theme)


def read_dark(
    path: str, text: str, theme: str | None = None, *, whole: bool = False
) -> dict[str, str]:
    """The same for the rules of the dark scheme alone; for all of them in a sheet that is `whole`.

    Empty for a sheet without such rules.
    """
    groups: dict[str, dict[str, str]] = {}
    if whole:
        _collect(_rules(text), groups, dark=None)
    _collect(_rules(text), groups, dark=False)
    if theme is not None and not any(theme in name for name in groups):
        return {}
    wanted = {name: found for name, found in groups.items() if theme is None or theme in name}
    return _one(path, wanted, None)


def _rules(text: str) -> list[Node]:
    found: list[Node] = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return found


def _one(path: str, groups: dict[str, dict[str, str]], theme: str | None) -> dict[str, str]:
    themes = [name for name in groups if name not in _EVERYWHERE]
    # `.zon-theme--large` is a variant of a theme, and no house style of its own.
    themes = [name for name in themes if name.partition("--")[0] not in {*themes} - {name}]
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


def _collect(rules: list[Node], groups: dict[str, dict[str, str]], *, dark: bool | None) -> None:
    """Put every group of tokens in `groups`.

    `dark` is None for the light scheme, True within rules for the dark one, and False where those
    are looked for.
    """
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            found = _declared(rule.content)
            for selector in tinycss2.serialize(rule.prelude).split(","):
                name = selector.strip()
                if found and _is_theme(name, dark=dark):
                    groups.setdefault(name, {}).update(found)
        elif isinstance(rule, AtRule) and rule.content is not None:
            condition = tinycss2.serialize(rule.prelude).lower()
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if dark is not None and rule.lower_at_keyword == "media" and _DARK in condition:
                _collect(inner, groups, dark=True)
                continue
            applies = rule.lower_at_keyword in ("layer", "supports") or (
                rule.lower_at_keyword == "media"
                and ("light" in condition or condition.strip() in ("all", "screen"))
            )
            if applies and not _another_time(condition):
                _collect(inner, groups, dark=dark)


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


def _is_theme(selector: str, *, dark: bool | None) -> bool:
    """`:root` or one class; a selector with parts is about a place in the page."""
    plain = selector
    if dark is False:
        # Only what says so itself: `.zon-theme--dark`, `[data-theme="dark"]`, `:root.dark`.
        if _DARK not in selector.lower():
            return False
        plain = re.sub(r"^(:root|html)?\[[\w-]+[~|^$*]?=[\"']?[\w-]+[\"']?\]$", ".dark", selector)
        plain = re.sub(r"^(:root|html)\.", ".", plain)
    simple = plain in _EVERYWHERE or (
        plain.startswith(".") and not any(sign in plain[1:] for sign in " >+~.:[*")
    )
    return simple and not _another_time(plain.lower(), *((_DARK,) if dark is not None else ()))


def _another_time(text: str, *wanted: str) -> bool:
    return any(word in text for word in _OTHER_TIMES if word not in wanted)
