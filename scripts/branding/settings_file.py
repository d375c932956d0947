"""Change values in mkdocs.yml and leave every other sign of it as it is, remarks included.

Looked at and left: ruamel.yaml keeps remarks, but writes a file anew. It moves every list that is
indented in another way than the first and makes line ends of Windows into its own, so that a fork
would see lines change that nobody touched. PyYAML says where a value stands, and that is enough.
"""

import json
import re

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from branding import objections

# Written without quotes, and read back as this very text.
_PLAIN = re.compile(r"[A-Za-z][\w .,:/@()’'&+-]*")


def changed(text: str, values: dict[str, str]) -> str:
    """The file with these values: `extra.cursus.gemeente` → its new text.

    Raises `Trouble` when a value cannot be set without touching more than its own place.
    """
    for path, value in values.items():
        before = _tree(text)
        text = _set(text, path.split("."), value)
        if _tree(text) != _with(before, path.split("."), value):
            raise objections.no_place(path)
    return text


def current(text: str, path: str) -> str | None:
    """What the file itself says; None when it says nothing."""
    found: object = _tree(text)
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, str) else None


def _set(text: str, path: list[str], value: str) -> str:
    node: Node | None = _root(text)
    for depth, name in enumerate(path):
        if not isinstance(node, MappingNode) or node.flow_style:
            raise objections.no_place(".".join(path))
        entry = next((pair for pair in node.value if pair[0].value == name), None)
        if entry is None:
            return _insert(text, node, path[depth:], value)
        node = entry[1]
    if not isinstance(node, ScalarNode) or node.style in ("|", ">"):
        raise objections.no_place(".".join(path))
    start, end = node.start_mark.index, node.end_mark.index
    # An empty value stands right behind its colon.
    space = " " if start == end and text[start - 1 : start] == ":" else ""
    return text[:start] + space + _written(value) + text[end:]


def _insert(text: str, mapping: MappingNode, names: list[str], value: str) -> str:
    """Put new lines behind the last entry of a mapping, as far in as its other entries."""
    newline = "\r\n" if "\r\n" in text else "\n"
    column = mapping.value[0][0].start_mark.column if mapping.value else 0
    lines = [f"{' ' * (column + 2 * at)}{name}:" for at, name in enumerate(names)]
    lines[-1] += f" {_written(value)}"
    end = _end(mapping.value[-1][1], mapping.value[-1][0])
    rest = text.find("\n", end)
    at = len(text) if rest < 0 else rest + 1
    before = text[:at] if text[:at].endswith("\n") else text[:at] + newline
    return before + newline.join(lines) + newline + text[at:]


def _end(node: Node, key: Node) -> int:
    """Where a value ends. The mark of a mapping lies behind the empty lines that follow it."""
    while isinstance(node, MappingNode) and not node.flow_style and node.value:
        key, node = node.value[-1]
    index: int = max(node.end_mark.index, key.end_mark.index)
    while isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        node = node.value[-1]
        index = _end(node, node)
    return index


def _written(value: str) -> str:
    plain = _PLAIN.fullmatch(value) and value == value.strip() and yaml.safe_load(value) == value
    return value if plain else json.dumps(value, ensure_ascii=False)


def _root(text: str) -> MappingNode:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        raise objections.settings_broken() from None
    if not isinstance(node, MappingNode) or not node.value:
        raise objections.settings_broken()
    return node


def _tree(text: str) -> dict[str, object]:
    """The file as plain data in which every scalar is text, so that any tag may stand in it."""
    found = _plain(_root(text))
    assert isinstance(found, dict)
    return found


def _plain(node: Node) -> object:
    if isinstance(node, MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(entry) for entry in node.value]
    return node.value


def _with(tree: dict[str, object], path: list[str], value: str) -> dict[str, object]:
    inner = tree.get(path[0])
    if len(path) > 1:
        return tree | {path[0]: _with(inner if isinstance(inner, dict) else {}, path[1:], value)}
    return tree | {path[0]: value}
