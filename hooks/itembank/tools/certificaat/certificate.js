/** A sheet to print after the final test. The name is typed on the spot and never kept. */

import { loadCatalog } from "../../static/course/course.js";
import { inWords } from "../../static/progress/calendar.js";
import { progress } from "../../static/progress/progress.js";
import { printAndTell } from "../../static/shared/carry.js";
import { all, fill, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

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
    const passed = (progress.state.test?.results ?? []).filter(
      ({ score }) => Math.round(score * 100) >= catalog.cut,
    );
    const last = passed.at(-1);
    if (last) this.#show(catalog, last);
    else say(this.status, t.certificate_not_yet);
  }

  /** @param {Catalog} catalog @param {TestResult} result */
  #show(catalog, { day }) {
    const label = make("label", "certificate__name", t.certificate_name);
    const input = make("input");
    Object.assign(input, { type: "text", maxLength: 80, autocomplete: "name" });
    label.append(input);
    const sheet = make("section", "certificate__sheet");
    const name = make("p", "certificate__who");
    const modules = make("ul");
    for (const { title } of catalog.modules) modules.append(make("li", "", title));
    sheet.append(
      make("h2", "certificate__title", t.certificate_title),
      name,
      make("p", "", fill(t.certificate_done, { day: inWords(day), version: catalog.version })),
      make("p", "", t.certificate_covered),
      modules,
      make("p", "certificate__limits", t.certificate_limits),
    );
    input.addEventListener("input", () => {
      name.textContent = input.value;
    });
    const line = makeStatus("certificate__status");
    const words = () => all(sheet, "h2, p, li").map((part) => part.textContent);
    const print = makeButton(
      t.print,
      () => printAndTell(line, () => words().join("\n")),
      "action action--primary",
    );
    this.append(label, make("p", "certificate__hint", t.certificate_hint), sheet, print, line);
  }
}

customElements.define("activity-certificaat", Certificate);
