"""The two spellings of QTI. Items are built with the names of 2.1; 3.0 spells them otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ...model.losses import QTI21, QTI30

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_HTML = frozenset({"a", "code", "div", "em", "li", "ol", "p", "strong", "ul"})


@dataclass(frozen=True)
class Dialect:
    """A version of QTI: its namespaces, where their schemas are, and the words of its packages."""

    format: str
    namespace: str
    schema: str
    package_namespace: str
    package_schema: str
    package: str
    version: str
    item_type: str
    test_type: str
    prefix: str = ""
    templates: str = ""
    """Where the standard rules have their addresses; empty where none is named (DECISIONS, 53)."""

    def item(self, name: str, **attributes: str) -> ET.Element:
        """The root of an item or a test."""
        return self._root(name, self.namespace, self.schema, attributes)

    def manifest(self, **attributes: str) -> ET.Element:
        """The root of the manifest of a package, whose names are the same in both dialects."""
        names = (self.package_namespace, self.package_schema)
        return _declared(ET.Element("manifest"), *names, attributes)

    def _root(self, name: str, space: str, schema: str, more: dict[str, str]) -> ET.Element:
        spelled = {self._attribute(key): value for key, value in more.items()}
        return _declared(ET.Element(self._element(name)), space, schema, spelled)

    def add(self, parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
        """An element of QTI below another; names of attributes are those of 2.1."""
        spelled = {self._attribute(key): value for key, value in attributes.items()}
        node = ET.SubElement(parent, self._element(name), spelled)
        node.text = text or None
        return node

    def words(self, parent: ET.Element, html: str) -> None:
        """Put HTML inside an element, at its end."""
        piece = ET.fromstring(f"<p>{html}</p>")
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + (piece.text or "")
        else:
            parent.text = (parent.text or "") + (piece.text or "")
        parent.extend(piece)

    def modal(self, parent: ET.Element, identifier: str, html: str) -> None:
        """A text shown after the answer when FEEDBACK holds its identifier."""
        node = self.add(
            parent, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier=identifier
        )
        node.set(self._attribute("showHide"), "show")
        # 3.0 wants one element around what is shown.
        self.words(self.add(node, "contentBody") if self.prefix else node, html)

    def _element(self, name: str) -> str:
        return name if name in _HTML or not self.prefix else self.prefix + _kebab(name)

    def _attribute(self, name: str) -> str:
        return _kebab(name) if self.prefix else name


def _declared(node: ET.Element, space: str, schema: str, attributes: dict[str, str]) -> ET.Element:
    node.set("xmlns", space)
    node.set("xmlns:xsi", _XSI)
    node.set("xsi:schemaLocation", f"{space} {schema}")
    for name, value in attributes.items():
        node.set(name, value)
    return node


def _kebab(name: str) -> str:
    return _CAPITAL.sub("-", name).lower()


QTI_2_1 = Dialect(
    QTI21,
    "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    "QTIv2.1 Package",
    "1.0.0",
    "imsqti_item_xmlv2p1",
    "imsqti_test_xmlv2p1",
    templates="http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
)
QTI_3_0 = Dialect(
    QTI30,
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    "QTI Package",
    "3.0.0",
    "imsqti_item_xmlv3p0",
    "imsqti_test_xmlv3p0",
    prefix="qti-",
)
