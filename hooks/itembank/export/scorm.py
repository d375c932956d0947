"""SCORM 1.2 and SCORM 2004 4th edition: one package per module and one for the whole course.

A package has one SCO: the shell ``launch.html``, which owns the session. It needs no score to pass
in its manifest, because the shell itself decides and tells both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from .archive import pack
from .course import Course, File, Format
from .package import packages
from .shell import SHELL, Package

MANIFEST = "imsmanifest.xml"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True)
class _Edition:
    """What one edition of the standard calls things. ``type`` is the attribute of a SCO."""

    content: str
    adlcp: str
    version: str
    type: str
    sequencing: str = ""


V12 = _Edition(
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "1.2",
    "scormtype",
)
V2004 = _Edition(
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "http://www.adlnet.org/xsd/adlcp_v1p3",
    "2004 4th Edition",
    "scormType",
    "http://www.imsglobal.org/xsd/imsss",
)


def manifest(package: Package, edition: _Edition) -> bytes:
    """The list of what is in the package, with the one thing an LMS can start."""
    cp, adlcp = edition.content, edition.adlcp
    for prefix, name in (("", cp), ("adlcp", adlcp), ("xsi", _XSI), ("imsss", edition.sequencing)):
        if name:
            ET.register_namespace(prefix, name)
    root = ET.Element(f"{{{cp}}}manifest", identifier=package.key, version="1.1")
    metadata = ET.SubElement(root, f"{{{cp}}}metadata")
    ET.SubElement(metadata, f"{{{cp}}}schema").text = "ADL SCORM"
    ET.SubElement(metadata, f"{{{cp}}}schemaversion").text = edition.version
    organizations = ET.SubElement(root, f"{{{cp}}}organizations", default="cursus")
    organization = ET.SubElement(organizations, f"{{{cp}}}organization", identifier="cursus")
    ET.SubElement(organization, f"{{{cp}}}title").text = package.title
    item = ET.SubElement(
        organization, f"{{{cp}}}item", identifier="onderdeel", identifierref=_resource_name(package)
    )
    ET.SubElement(item, f"{{{cp}}}title").text = package.title
    if edition.sequencing:
        _sequencing(item, edition)
    resources = ET.SubElement(root, f"{{{cp}}}resources")
    resource = ET.SubElement(
        resources,
        f"{{{cp}}}resource",
        {
            "identifier": _resource_name(package),
            "type": "webcontent",
            f"{{{adlcp}}}{edition.type}": "sco",
            "href": SHELL,
        },
    )
    for path in sorted(package.files):
        ET.SubElement(resource, f"{{{cp}}}file", href=path)
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _resource_name(package: Package) -> str:
    """The same in every version of a package, and of no other package: an LMS may look for it."""
    return f"bestanden-{package.key}"


def _sequencing(item: ET.Element, edition: _Edition) -> None:
    """Without this an LMS may decide by itself that who left the course completed it."""
    ss = edition.sequencing
    sequencing = ET.SubElement(item, f"{{{ss}}}sequencing")
    controls = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    ET.SubElement(sequencing, f"{{{ss}}}deliveryControls", controls)


def make_scorm12(course: Course) -> Iterator[File]:
    """SCORM 1.2, which every LMS knows."""
    return _make(course, "scorm12", V12)


def make_scorm2004(course: Course) -> Iterator[File]:
    """SCORM 2004 4th edition, which keeps completion and success apart."""
    return _make(course, "scorm2004", V2004)


def _make(course: Course, name: str, edition: _Edition) -> Iterator[File]:
    for package in packages(course, name):
        content = pack({**package.files, MANIFEST: manifest(package, edition)})
        yield File(f"{package.name}.{name}.zip", content, package.items)


SCORM12 = Format("scorm12", "SCORM 1.2", make_scorm12, from_site=True)
SCORM2004 = Format("scorm2004", "SCORM 2004", make_scorm2004, from_site=True)
