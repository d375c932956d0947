"""What one municipality of a region may say in its settings, and what would be somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.mistakes.problems import Problem
from itembank.site.municipality import municipality_problems
from projects import write_files

FILE = "gemeenten/demodam/mkdocs.yml"
OWN = "INHERIT: mkdocs.base.yml\nsite_name: Cursus Demodam\nextra:\n  cursus: {gemeente: Demodam}\n"


def problems(folder: Path, text: str) -> list[Problem]:
    return municipality_problems(write_files(folder, {FILE: text}) / FILE, FILE)


def test_everything_that_a_fork_writes_is_a_municipality_s_to_say(tmp_path: Path) -> None:
    own = OWN + (
        "site_url: https://demodam.example/cursus/\n"
        "site_description: Leren meedoen in 'Demodam'\ncopyright: © Demodam & buren\n"
        "theme:\n  logo: assets/huisstijl/logo.png\n  favicon: assets/huisstijl/eigen-merk_2.svg\n"
        "nav:\n  - index.md\n  - Over: [over/index.md, Loket: https://loket.demodam.example/]\n"
    )
    assert problems(tmp_path, own) == []


@pytest.mark.parametrize(
    ("lines", "code", "words"),
    [
        ("hooks: [docs/lokaal/haak.py]", "onbekende-sleutel", "'hooks'"),
        ("plugins: {macros: {module_name: haak}}", "onbekende-sleutel", "'plugins'"),
        ("plugins: !!python/object/apply:os.system [id]", "yaml-tag", "os.system"),
        ("copyright: !ENV HOME", "yaml-tag", "!ENV"),
        ("copyright: &a x", "yaml-anker", "&a"),
        ("theme: {custom_dir: docs/lokaal}", "onbekende-sleutel", "'custom_dir'"),
        ("theme: {name: mkdocs}", "onbekende-sleutel", "'name'"),
        ("theme: {logo: assets/huisstijl/../../x.svg}", "waarde-niet-toegestaan", "../../x.svg"),
        ("theme: {favicon: https://elders.example/x.svg}", "waarde-niet-toegestaan", "elders"),
        ("theme: {logo: 'assets/huisstijl/x\" onload=\".svg'}", "waarde-niet-toegestaan", "onload"),
        ("extra_templates: [lokaal/sjabloon.html]", "onbekende-sleutel", "'extra_templates'"),
        ("extra_javascript: [x.js]", "onbekende-sleutel", "'extra_javascript'"),
        ("extra_css: [x.css]", "onbekende-sleutel", "'extra_css'"),
        ("markdown_extensions: [pymdownx.snippets]", "onbekende-sleutel", "'markdown_extensions'"),
        ("docs_dir: /etc", "onbekende-sleutel", "'docs_dir'"),
        ("site_dir: ../../docs", "onbekende-sleutel", "'site_dir'"),
        ("watch: [/]", "onbekende-sleutel", "'watch'"),
        ("exclude_docs: '!*.py'", "onbekende-sleutel", "'exclude_docs'"),
        ("nav: ['{{ lipsum }}.md']", "onveilige-link", "lipsum"),
        ("nav: [{Thuis: 'javascript:alert(1)'}]", "onveilige-link", "javascript:"),
        ("nav: [{Thuis: [../../geheim.md]}]", "onveilige-link", "../../geheim.md"),
        ("nav: index.md", "geen-lijst", "nav"),
    ],
)
def test_what_runs_or_reads_elsewhere_is_refused_with_its_line(
    lines: str, code: str, words: str, tmp_path: Path
) -> None:
    problem, *_ = problems(tmp_path, f"{OWN}{lines}\n")
    assert (problem.file, problem.line, problem.code) == (FILE, 5, code)
    assert words in problem.message


@pytest.mark.parametrize(
    ("base", "code"),
    [
        ("INHERIT: ../../../elders.yml\n", "waarde-niet-toegestaan"),
        ("INHERIT: docs/lokaal/eigen.yml\n", "waarde-niet-toegestaan"),
        ("INHERIT: mkdocs.zensical.yml\n", "waarde-niet-toegestaan"),
        ("", "verplicht-veld"),
    ],
)
def test_it_inherits_from_the_course_and_from_nothing_else(
    base: str, code: str, tmp_path: Path
) -> None:
    (problem,) = problems(tmp_path, OWN.replace("INHERIT: mkdocs.base.yml\n", base))
    assert (problem.line, problem.code) == (1, code)


def test_only_its_own_group_stands_under_extra(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"{OWN}  analytics: {{provider: google}}\n")
    assert (problem.line, problem.code) == (5, "onbekende-sleutel")
