/** The final test: a draw from the pool that stands in the page, handed in at once. No timer. */

import { here, loadCatalog } from "../../static/course/course.js";
import { today } from "../../static/progress/days.js";
import { progress } from "../../static/progress/progress.js";
import { all, fill, make, makeButton, makeStatus, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { draw, result } from "./draw.js";

/** @returns {Test} */
const none = () => ({
  ids: [],
  responses: {},
  revisions: {},
  flags: [],
  seen: [],
  results: [],
  day: today(),
  count: 0,
});

class FinalTest extends HTMLElement {
  /** Every item of the pool by its key. @type {Map<string, ItemElement>} */
  items = new Map();
  /** The box for marking each item that was asked. @type {Map<ItemElement, HTMLInputElement>} */
  flags = new Map();
  status = makeStatus("test__status");
  panel = make("div", "test__panel");
  overview = make("ol", "test__overview");
  count = makeStatus("test__count");
  end = make("div", "test__end");
  /** Whether handing in with open questions was asked for once. */
  sure = false;

  async connectedCallback() {
    const page = this.parentElement;
    if (this.status.parentElement || !page) return;
    for (const item of /** @type {ItemElement[]} */ (all(page, "[data-revision]"))) {
      this.items.set(item.dataset.item ?? "", item);
      item.hidden = true;
    }
    this.status.tabIndex = -1;
    this.overview.setAttribute("aria-label", t.test_overview);
    this.replaceChildren(this.status, this.panel);
    page.append(this.end);
    progress.addEventListener("unsaved", () => {
      this.status.textContent = t.unsaved_all;
    });
    // On a slow line there is nothing to draw from yet.
    const start = make("button", "action action--primary", t.test_start);
    start.disabled = true;
    this.append(start);
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    const kinds = new Set([...this.items.values()].map((item) => item.localName));
    await Promise.all([...kinds].map((name) => customElements.whenDefined(name)));
    start.remove();
    if (!catalog) this.status.textContent = t.catalog_failed;
    else if (this.test.ids.length) this.#resume(catalog);
    else this.#invite(catalog);
  }

  get test() {
    return progress.state.test ?? none();
  }

  /** Keep the test as it stands. @param {Test} test */
  #keep(test) {
    const count = this.test.count + 1;
    progress.update((state) => ({ ...state, test: { ...test, day: today(), count } }));
  }

  /** @param {Catalog} catalog */
  #invite(catalog) {
    const begin = () => {
      start.remove();
      this.#begin(catalog);
    };
    const start = makeButton(t.test_start, begin, "action action--primary");
    this.append(start);
    const last = this.test.results.at(-1);
    this.status.textContent = fill(last ? t.test_again : t.test_intro, {
      count: Math.min(catalog.draw, this.items.size),
      cut: catalog.cut,
      score: last ? Math.round(last.score * 100) : 0,
    });
  }

  /** @param {Catalog} catalog */
  #begin(catalog) {
    const ids = draw(catalog.pool, new Set(this.test.seen), catalog.draw);
    this.#keep({ ...this.test, ids, responses: {}, flags: [] });
    for (const key of ids) this.items.get(key)?.reopen(false, false);
    this.#show(catalog);
    this.status.textContent = fill(t.test_begun, { count: ids.length });
    this.drawn[0]?.firstOpen?.focus();
  }

  /** @param {Catalog} catalog */
  #resume(catalog) {
    for (const [key, response] of Object.entries(this.test.responses)) {
      this.items.get(key)?.restore(response);
    }
    this.#show(catalog);
    this.status.textContent = fill(t.test_resumed, {
      done: Object.keys(this.test.responses).length,
    });
  }

  /** The items of this test that still stand in the page. */
  get drawn() {
    return this.test.ids.flatMap((key) => this.items.get(key) ?? []);
  }

  /** @param {Catalog} catalog */
  #show(catalog) {
    this.panel.replaceChildren(make("h2", "", t.test_overview), this.count, this.overview);
    const submit = () => this.#submit(catalog);
    this.end.replaceChildren(makeButton(t.test_submit, submit, "action action--primary"));
    for (const item of this.items.values()) item.hidden = true;
    // In the order of the draw, so that the numbers run on down the page.
    this.drawn.forEach((item, index) => {
      item.hidden = false;
      item.id ||= `test-${index}`;
      this.end.before(item);
      const words = fill(t.test_number, { number: index + 1, total: this.drawn.length });
      one(item, ".item__label").childNodes[0].textContent = `${words} `;
      const flag = this.flags.get(item) ?? this.#watch(item);
      flag.checked = this.test.flags.includes(item.key);
      this.#showFlag(item, true);
    });
    this.#showOverview();
  }

  /** @param {ItemElement} item @param {boolean} shown */
  #showFlag(item, shown) {
    const label = this.flags.get(item)?.parentElement;
    if (label) label.hidden = !shown;
  }

  /** Keep what is answered at once. @param {ItemElement} item @returns the box for marking it */
  #watch(item) {
    const label = make("label", "test__flag");
    const flag = make("input");
    flag.type = "checkbox";
    label.append(flag, ` ${t.test_flag}`);
    item.form.append(label);
    this.flags.set(item, flag);
    flag.addEventListener("change", (event) => {
      event.stopPropagation();
      const flags = new Set(this.test.flags);
      flags[flag.checked ? "add" : "delete"](item.key);
      this.#keep({ ...this.test, flags: [...flags] });
      this.#showOverview();
    });
    const keep = () => {
      this.sure = false;
      const responses = { ...this.test.responses };
      const response = item.response();
      if (response === null) delete responses[item.key];
      else responses[item.key] = response;
      this.#keep({ ...this.test, responses });
      this.#showOverview();
    };
    item.fieldset.addEventListener("input", keep);
    // A list moves its step on "change", which comes after "input".
    item.fieldset.addEventListener("change", () => {
      keep();
      const unreadable = item.querySelector("[aria-invalid=true]");
      item.say(unreadable ? item.emptyText : "", unreadable ? "empty" : "");
    });
    item.fieldset.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button")) keep();
    });
    return flag;
  }

  #showOverview() {
    const { responses, flags } = this.test;
    const done = this.drawn.filter((item) => item.key in responses).length;
    const words = fill(t.test_progress, { done, total: this.drawn.length });
    if (this.count.textContent !== words) this.count.textContent = words;
    this.overview.replaceChildren(
      ...this.drawn.map((item, index) => {
        const { key } = item;
        const words = [key in responses ? t.test_answered : t.test_open];
        if (flags.includes(key)) words.push(t.test_flagged);
        const link = make("a", "", `${index + 1}: ${words.join(", ")}`);
        link.href = `#${item.id}`;
        const entry = make("li");
        entry.append(link);
        return entry;
      }),
    );
  }

  /** @param {Catalog} catalog */
  #submit(catalog) {
    const { responses } = this.test;
    const open = this.drawn.flatMap((item, index) => (item.key in responses ? [] : [index + 1]));
    if (open.length && !this.sure) {
      this.sure = true;
      this.#tell(fill(t.test_unanswered, { numbers: open.join(", ") }));
      return;
    }
    this.sure = false;
    const graded = this.drawn.map((item) => {
      this.#showFlag(item, false);
      const { key } = item;
      const { objective } = catalog.pool[key];
      if (!(key in responses)) {
        item.dataset.state = "skipped";
        item.fieldset.disabled = true;
        item.say(t.test_skipped, "wrong");
        return { objective, score: 0 };
      }
      return { objective, score: item.reveal(responses[key]).score ?? 0 };
    });
    const outcome = result(graded);
    const seen = [...new Set([...this.test.seen, ...this.test.ids])];
    const count = this.test.results.length + 1;
    const results = [...this.test.results, { day: today(), count, ...outcome }];
    this.#keep({ ...none(), seen, results });
    this.#showResult(catalog, outcome);
  }

  /** @param {string} words */
  #tell(words) {
    this.status.textContent = words;
    this.status.focus();
  }

  /** @param {Catalog} catalog @param {ReturnType<typeof result>} outcome */
  #showResult(catalog, { score, objectives }) {
    const percent = Math.round(score * 100);
    const passed = percent >= catalog.cut;
    const rows = Object.entries(objectives).map(([name, [points, asked]]) => {
      const { text, module } = catalog.objectives[name];
      const found = catalog.modules.find(({ slug }) => slug === module);
      const row = make("tr");
      const head = make("th", "", text);
      head.scope = "row";
      const where = make("td");
      if (found) {
        const link = make("a", "", found.title);
        link.href = here(found.url);
        where.append(link);
      }
      row.append(head, make("td", "", fill(t.test_points, { points, asked })), where);
      return row;
    });
    const table = make("table");
    table.append(make("caption", "", t.test_per_objective));
    const head = make("tr");
    for (const name of [t.test_objective, t.test_result, t.test_read]) {
      const cell = make("th", "", name);
      cell.scope = "col";
      head.append(cell);
    }
    const [thead, tbody] = [make("thead"), make("tbody")];
    thead.append(head);
    tbody.append(...rows);
    table.append(thead, tbody);
    this.panel.replaceChildren(table);
    const retake = () => {
      for (const item of this.items.values()) item.hidden = true;
      this.#begin(catalog);
    };
    this.end.replaceChildren(makeButton(t.test_retake, retake));
    if (passed && catalog.certificate) {
      const link = make("a", "", t.test_certificate);
      link.href = here(catalog.certificate);
      const line = make("p", "test__certificate");
      line.append(link);
      this.end.prepend(line);
    }
    const words = fill(passed ? t.test_passed : t.test_not_yet, {
      score: percent,
      cut: catalog.cut,
    });
    this.#tell(words);
    this.scrollIntoView({ block: "start" });
  }
}

customElements.define("activity-eindtoets", FinalTest);
