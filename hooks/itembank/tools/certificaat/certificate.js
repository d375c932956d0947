/** A sheet to print after the final test. The name is typed on the spot and never kept. */

import { loadCatalog } from "../../static/course/course.js";
import { projectName } from "../../static/course/project.js";
import { isPassed } from "../../static/course/route.js";
import { progress } from "../../static/progress/progress.js";
import { printAndTell } from "../../static/shared/carry.js";
import { make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
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
    const last = results.findLast((result) => isPassed(catalog, result));
    if (last) this.#show(catalog, last);
    else say(this.status, t.certificate_not_yet);
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

customElements.define("activity-certificaat", Certificate);
