"""cmi5: one assignable unit per package, for systems that keep results as xAPI statements."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from .archive import pack
from .course import Course, File, Format
from .package import packages
from .shell import SHELL, Package

STRUCTURE = "cmi5.xml"
_NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


def structure(package: Package) -> bytes:
    """The course structure. A package with questions is done when it is completed and passed."""
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}courseStructure")
    course = ET.SubElement(root, f"{{{_NAMESPACE}}}course", id=f"urn:x-{package.key}")
    rules = {"id": f"urn:x-{package.key}:start", "launchMethod": "AnyWindow", "moveOn": "Completed"}
    if package.items:
        rules |= {"moveOn": "CompletedAndPassed", "masteryScore": str(package.cut_score / 100)}
    unit = ET.SubElement(root, f"{{{_NAMESPACE}}}au", rules)
    for node in (course, unit):
        for name in ("title", "description"):
            text = ET.SubElement(node, f"{{{_NAMESPACE}}}{name}")
            ET.SubElement(text, f"{{{_NAMESPACE}}}langstring", lang="nl").text = package.title
    ET.SubElement(unit, f"{{{_NAMESPACE}}}url").text = SHELL
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def make(course: Course) -> Iterator[File]:
    """One package for the whole course and one per module."""
    for package in packages(course, "cmi5"):
        content = pack({**package.files, STRUCTURE: structure(package)})
        yield File(f"{package.name}.cmi5.zip", content, package.items)


FORMAT = Format("cmi5", "cmi5", make, from_site=True)
