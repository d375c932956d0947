"""A learner takes packages in a real Moodle, and what it keeps after each step."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from itembank.export import File
from itembank.words.texts import texts
from lms.moodle.activity import Activity, made
from lms.moodle.machine import Moodle
from lms.player import percent
from lms.test_scorm_played import BUSY, DONE, LOCATION, answer_all
from watching import NewPage

pytestmark = pytest.mark.alles
MODULE = "kerncijfers"
EDITIONS = ("scorm12", "scorm2004")
NUMBERS = count(1)
