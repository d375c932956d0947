/** The final test: a draw from the pool that stands in the page, handed in at once. No timer. */
import { here, loadCatalog } from "./course.js";
import { today } from "./days.js";
import { fill, make } from "./dom.js";
import { draw, result } from "./draw.js";
import { progress } from "./progress.js";
import { texts as t } from "./texts.js";

const NONE = () => ({ ids: [], responses: {}, flags: [], seen: [], results: [] });

class FinalTest extends HTMLElement {
  async connectedCallback() {
    if (this.status) return;
    this.items = new Map(
      [...this.parentElement.querySelectorAll("[data-revision]")].map((item) => [item.dataset.item, item]),
    );
    for (const item of this.items.values()) item.hidden = true;
    this.status = make("p", "test__status");
    this.status.setAttribute("role", "status");
    this.status.tabIndex = -1;
    this.panel = make("div", "test__panel");
    this.overview = make("ol", "test__overview");
    this.overview.setAttribute("aria-label", t.test_overview);
    this.count = make("p", "test__count");
    this.count.setAttribute("role", "status");
    this.start = this.#button(t.test_start, () => this.#begin(), "action action--primary");
    // On a slow line there is nothing to draw from yet.
    this.start.disabled = true;
    this.submit = this.#button(t.test_submit, () => this.#submit(), "action action--primary");
    this.replaceChildren(this.status, this.panel, this.start);
    this.end = make("div", "test__end");
    this.parentElement.append(this.end);
    progress.addEventListener("unsaved", () => {
      this.status.textContent = t.unsaved_all;
    });
    await progress.ready;
    this.catalog = await loadCatalog().catch(() => null);
    const kinds = new Set([...this.items.values()].map((item) => item.localName));
    await Promise.all([...kinds].map((name) => customElements.whenDefined(name)));
    if (!this.catalog) {
      this.status.textContent = t.catalog_failed;
      this.start.remove();
      return;
    }
    if (this.test.ids.length) this.#resume();
    else this.#invite();
  }

  get test() {
    return progress.state.test ?? NONE();
  }

  /** Keep the test as it stands. @param {import("./state.js").Test} test */
  #keep(test) {
    const count = (this.test.count ?? 0) + 1;
    progress.update((state) => ({ ...state, test: { ...test, day: today(), count } }));
  }

  #button(words, action, className = "action") {
    const button = make("button", className, words);
    button.type = "button";
    button.addEventListener("click", action);
    return button;
  }

  #invite() {
    this.start.disabled = false;
    const last = this.test.results.at(-1);
    const count = Math.min(this.catalog.draw, this.items.size);
    this.status.textContent = fill(last ? t.test_again : t.test_intro, {
      count,
      cut: this.catalog.cut,
      score: last ? Math.round(last.score * 100) : 0,
    });
  }

  #begin() {
    const seen = new Set(this.test.seen);
    const ids = draw(this.catalog.pool, seen, this.catalog.draw);
    this.#keep({ ...this.test, ids, responses: {}, flags: [] });
    for (const key of ids) this.items.get(key)?.reopen(false, false);
    this.#show();
    this.status.textContent = fill(t.test_begun, { count: ids.length });
    this.drawn[0]?.firstOpen?.focus();
  }

  #resume() {
    for (const [key, response] of Object.entries(this.test.responses)) {
      this.items.get(key)?.restore(response);
    }
    this.#show();
    this.status.textContent = fill(t.test_resumed, { done: Object.keys(this.test.responses).length });
  }

  /** The items of this test that still stand in the page. */
  get drawn() {
    return this.test.ids.map((key) => this.items.get(key)).filter(Boolean);
  }

  #show() {
    this.start.remove();
    this.panel.replaceChildren(make("h2", "", t.test_overview), this.count, this.overview);
    this.end.replaceChildren(this.submit);
    for (const item of this.items.values()) item.hidden = true;
    // In the order of the draw, so that the numbers run on down the page.
    this.drawn.forEach((item, index) => {
      item.hidden = false;
      item.id ||= `test-${index}`;
      this.end.before(item);
      item.querySelector(".item__label").firstChild.textContent =
        `${fill(t.test_number, { number: index + 1, total: this.drawn.length })} `;
      this.#watch(item);
      item.flag.checked = this.test.flags.includes(item.dataset.item);
      item.flag.parentElement.hidden = false;
    });
    this.#showOverview();
  }

  #watch(item) {
    if (item.flag) return;
    const label = make("label", "test__flag");
    item.flag = make("input");
    item.flag.type = "checkbox";
    label.append(item.flag, ` ${t.test_flag}`);
    item.form.append(label);
    item.flag.addEventListener("change", (event) => {
      event.stopPropagation();
      const flags = new Set(this.test.flags);
      flags[item.flag.checked ? "add" : "delete"](item.dataset.item);
      this.#keep({ ...this.test, flags: [...flags] });
      this.#showOverview();
    });
    const keep = () => {
      this.sure = false;
      const responses = { ...this.test.responses };
      const response = item.response();
      if (response === null) delete responses[item.dataset.item];
      else responses[item.dataset.item] = response;
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
    item.fieldset.addEventListener("click", (event) => event.target.closest("button") && keep());
  }

  #showOverview() {
    const { responses, flags } = this.test;
    const done = this.drawn.filter((item) => item.dataset.item in responses).length;
    const words = fill(t.test_progress, { done, total: this.drawn.length });
    if (this.count.textContent !== words) this.count.textContent = words;
    this.overview.replaceChildren(
      ...this.drawn.map((item, index) => {
        const key = item.dataset.item;
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

  #submit() {
    const { responses } = this.test;
    const open = this.drawn.flatMap((item, index) => (item.dataset.item in responses ? [] : [index + 1]));
    if (open.length && !this.sure) {
      this.sure = true;
      this.#tell(fill(t.test_unanswered, { numbers: open.join(", ") }));
      return;
    }
    this.sure = false;
    const graded = this.drawn.map((item) => {
      item.flag.parentElement.hidden = true;
      const key = item.dataset.item;
      const { objective } = this.catalog.pool[key];
      if (!(key in responses)) {
        item.dataset.state = "skipped";
        item.fieldset.disabled = true;
        item.say(t.test_skipped, "wrong");
        return { objective, score: 0 };
      }
      return { objective, score: item.reveal(responses[key]).score };
    });
    const outcome = result(graded);
    const seen = [...new Set([...this.test.seen, ...this.test.ids])];
    const count = this.test.results.length + 1;
    const results = [...this.test.results, { day: today(), count, ...outcome }];
    this.#keep({ ...NONE(), seen, results });
    this.#showResult(outcome);
  }

  #tell(words) {
    this.status.textContent = words;
    this.status.focus();
  }

  #showResult({ score, objectives }) {
    const percent = Math.round(score * 100);
    const passed = percent >= this.catalog.cut;
    const rows = Object.entries(objectives).map(([name, [points, asked]]) => {
      const { text, module } = this.catalog.objectives[name];
      const found = this.catalog.modules.find(({ slug }) => slug === module);
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
    this.end.replaceChildren(this.#button(t.test_retake, () => {
      for (const item of this.items.values()) item.hidden = true;
      this.#begin();
    }));
    if (passed && this.catalog.certificate) {
      const link = make("a", "", t.test_certificate);
      link.href = here(this.catalog.certificate);
      const line = make("p", "test__certificate");
      line.append(link);
      this.end.prepend(line);
    }
    const words = fill(passed ? t.test_passed : t.test_not_yet, { score: percent, cut: this.catalog.cut });
    this.#tell(words);
    this.scrollIntoView({ block: "start" });
  }
}

customElements.define("activity-eindtoets", FinalTest);
