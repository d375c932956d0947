"""A bank as a QTI package: a file per item, a test that holds them all, and a manifest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from ...model.items import Bank
from ..archive import pack
from ..course import Course, Entry, File, exported
from ..html import Html
from ..losses import losses_in
from ..tags import tags
from .dialect import Dialect
from .item import identifier, item

TEST = "toets.xml"


def make(dialect: Dialect, course: Course) -> Iterator[File]:
    """One package for every bank that shows items, so that what stays out is counted as well."""
    for name, bank in course.library.banks.items():
        found = exported(course, name)
        if not found.shapes:
            continue
        html = Html(course)
        files = {_path(entry): _document(item(dialect, html, entry)) for entry in found.entries}
        files[TEST] = _document(_test(dialect, name, bank, found.entries))
        files["imsmanifest.xml"] = _document(_manifest(dialect, name, found.entries))
        losses = losses_in(dialect.format, found.shapes)
        yield File(f"{name}.{dialect.format}.zip", pack(files), len(found.entries), losses)


def _test(dialect: Dialect, name: str, bank: Bank, entries: Sequence[Entry]) -> ET.Element:
    """All items in one section. An item can be tried again, and its reasons are shown."""
    add = dialect.add
    root = dialect.item("assessmentTest", identifier=_test_name(name), title=bank.title)
    score = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    add(root, "outcomeDeclaration", **score)
    part = add(
        root,
        "testPart",
        identifier="deel",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    add(part, "itemSessionControl", maxAttempts="0", showFeedback="true")
    section = add(part, "assessmentSection", identifier="vragen", title=bank.title, visible="true")
    for entry in entries:
        reference = add(section, "assessmentItemRef", identifier=identifier(entry))
        reference.set("href", _path(entry))
        reference.set("category", " ".join(tags(entry)))
    processing = add(root, "outcomeProcessing")
    total = add(add(processing, "setOutcomeValue", identifier="SCORE"), "sum")
    add(total, "testVariables", variableIdentifier="SCORE")
    return root


def _manifest(dialect: Dialect, name: str, entries: Sequence[Entry]) -> ET.Element:
    root = dialect.manifest(identifier=f"pakket--{name}")
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = dialect.package
    ET.SubElement(metadata, "schemaversion").text = dialect.version
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    test = _resource(resources, _test_name(name), dialect.test_type, TEST)
    for entry in entries:
        ET.SubElement(test, "dependency", identifierref=identifier(entry))
        _resource(resources, identifier(entry), dialect.item_type, _path(entry))
    return root


def _resource(parent: ET.Element, name: str, kind: str, path: str) -> ET.Element:
    node = ET.SubElement(parent, "resource", identifier=name, type=kind, href=path)
    ET.SubElement(node, "file", href=path)
    return node


def _test_name(bank: str) -> str:
    return f"toets--{bank}"


def _path(entry: Entry) -> str:
    return f"vragen/{entry.item.id}.xml"


def _document(root: ET.Element) -> bytes:
    """Not indented: white space between words and tags belongs to the texts."""
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
