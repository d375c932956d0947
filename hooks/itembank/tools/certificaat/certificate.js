/** A sheet to print after the final test. The name is typed on the spot and never kept. */

import { loadCatalog } from "../../static/course/course.js";
import { projectName } from "../../static/course/project.js";
import { isPassed, percentOf } from "../../static/course/route.js";
import { inWords } from "../../static/progress/calendar.js";
import { progress } from "../../static/progress/progress.js";
import { printAndTell } from "../../static/shared/carry.js";
import { fill, make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { makeSheet, wordsOf } from "./sheet.js";

class Certificate extends HTMLElement {
  status = makeStatus("certificate__status");

  async connectedCallback() {
    if (this.status.parentElement) return;
    this.append(this.status);
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    if (!catalog) {
      say(this.status, t.catalog_failed);
      return;
    }
    const { results = [] } = progress.state.test ?? {};
    const passed = results.findLast((result) => isPassed(catalog, result));
    if (passed) this.#show(catalog, passed);
    else say(this.status, notYet(catalog, results.at(-1)));
  }

  /** @param {Catalog} catalog @param {TestResult} result */
  #show(catalog, result) {
    const label = make("label", "certificate__name", t.certificate_name);
    const input = make("input");
    Object.assign(input, { type: "text", maxLength: 80, autocomplete: "name" });
    label.append(input);
    const by = one(this, ".certificate__by");
    const { sheet, name } = makeSheet(catalog, result, {
      course: by.dataset.course ?? "",
      owner: by.textContent.trim(),
      project: projectName(by.dataset.project),
    });
    input.addEventListener("input", () => {
      name.textContent = input.value;
    });
    const line = makeStatus("certificate__status");
    const print = makeButton(
      t.print,
      () => printAndTell(line, () => wordsOf(sheet)),
      "action action--primary",
    );
    this.append(label, make("p", "certificate__hint", t.certificate_hint), sheet, print, line);
  }
}

/**
 * What there is to know before a test was passed: how the last one went, and that a result must be
 * kept, for whom it is not.
 * @param {Catalog} catalog @param {TestResult} [last]
 */
function notYet({ cut }, last) {
  const { kind } = progress.carrier;
  const parts = [kind === "lms" ? t.certificate_not_yet_lms : t.certificate_not_yet];
  if (kind === "memory") parts.push(t.certificate_keep);
  if (last) {
    const values = { score: percentOf(last), day: inWords(last.day), cut };
    parts.push(fill(t.certificate_last, values));
  }
  return parts.join(" ");
}

customElements.define("activity-certificaat", Certificate);
