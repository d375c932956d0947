/** A sheet to print after the final test. The name is typed on the spot and never kept. */
import { loadCatalog } from "./course.js";
import { inWords } from "./calendar.js";
import { fill, make } from "./dom.js";
import { progress } from "./progress.js";
import { texts as t } from "./texts.js";

class Certificate extends HTMLElement {
  async connectedCallback() {
    if (this.status) return;
    this.status = make("p", "certificate__status");
    this.status.setAttribute("role", "status");
    this.append(this.status);
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    if (!catalog) {
      this.status.textContent = t.catalog_failed;
      return;
    }
    const passed = (progress.state.test?.results ?? []).filter(
      ({ score }) => Math.round(score * 100) >= catalog.cut,
    );
    if (!passed.length) {
      this.status.textContent = t.certificate_not_yet;
      return;
    }
    this.#show(catalog, passed.at(-1));
  }

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
      make("p", "certificate__title", t.certificate_title),
      name,
      make("p", "", fill(t.certificate_done, { day: inWords(day), version: catalog.version })),
      make("p", "", t.certificate_covered),
      modules,
      make("p", "certificate__limits", t.certificate_limits),
    );
    input.addEventListener("input", () => {
      name.textContent = input.value;
    });
    const print = make("button", "action action--primary", t.print);
    print.type = "button";
    print.addEventListener("click", () => window.print());
    this.append(label, make("p", "certificate__hint", t.certificate_hint), sheet, print);
  }
}

customElements.define("activity-certificaat", Certificate);
