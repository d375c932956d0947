/** "Mijn voortgang": what is kept, in words, and every way to change that. */

import { here, loadCatalog, moduleTally, standing } from "../../static/course/course.js";
import { progressOf } from "../../static/course/done.js";
import { hasPassed, percentOf, routeOf } from "../../static/course/route.js";
import { inWords } from "../../static/progress/calendar.js";
import { today } from "../../static/progress/days.js";
import { progress } from "../../static/progress/progress.js";
import { saveAndTell } from "../../static/shared/carry.js";
import { fill, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { askTwice } from "../../static/shared/twice.js";

/** More than a browser keeps for one site. */
const LARGEST_FILE = 12_000_000;
/** Where progress is kept, by the kind of its carrier. */
const WHERE = { local: t.kept_here, memory: t.kept_nowhere, lms: t.kept_lms };

/** @param {Catalog} catalog @param {string} key @param {Attempt} attempt */
function standingOf(catalog, key, attempt) {
  const entry = catalog.items[key];
  const found = entry ? standing(entry, attempt) : "retired";
  // There is an attempt, so it is not open.
  return found === "open" ? "seen" : found;
}

/** What is kept of where the learner is, and goes. @param {Catalog} catalog */
function wayKept(catalog) {
  const { place } = progress.state;
  const page = catalog.modules.flatMap(({ pages }) => pages).find(({ url }) => url === place?.page);
  const chosen = routeOf(catalog, progress.state).map(({ title }) => title);
  return [
    ...(page ? [make("li", "", fill(t.kept_place, { title: page.title }))] : []),
    ...(chosen.length ? [make("li", "", fill(t.kept_route, { titles: chosen.join(" · ") }))] : []),
  ];
}

/** How far a module is, as the list of modules tells it of those that ask nothing. @param {Catalog} catalog @param {CourseModule} module */
function farWords(catalog, { slug, pages }) {
  const { state } = progress;
  const counts = moduleTally(catalog, state, slug);
  if (counts.total) return progressOf(catalog, counts).words;
  if (!pages.some(({ url }) => url === catalog.test)) return t.module_no_test;
  return hasPassed(catalog, state) ? t.module_test_passed : t.module_test_open;
}

class Progress extends HTMLElement {
  status = makeStatus("item__status");
  /** What a learner comes for; where it is kept, and every way to change that, comes below. */
  modules = make("div");
  kept = make("div", "progress__kept");
  actions = make("div", "item__actions");
  typed = make("div");
  more = make("div", "progress__more");
  /** Whether a file holds what was typed as well. */
  withTyped = true;
  /** @type {import("./typed_texts.js").TypedTexts | null} */
  typedTexts = null;
  /** @type {Catalog | null} */
  catalog = null;

  async connectedCallback() {
    if (this.status.parentElement) return;
    this.status.tabIndex = -1;
    // The line that answers stands where the buttons are, so that nobody has to look for it.
    const parts = [this.kept, this.status, this.actions, this.typed, this.more];
    this.replaceChildren(this.modules, make("h2", "", t.kept_heading), ...parts);
    await progress.ready;
    this.catalog = await loadCatalog().catch(() => null);
    progress.addEventListener("change", () => this.#show());
    progress.addEventListener("unsaved", () => this.#tell(t.unsaved_all));
    const { notice } = progress.carrier;
    if (notice) this.#tell(t[/** @type {const} */ (`kept_${notice}`)]);
    this.#show();
  }

  /** @param {string} words */
  #tell(words) {
    say(this.status, words);
  }

  #show() {
    const { kind } = progress.carrier;
    const local = kind === "local";
    const { items, ticks, texts, test, half = {} } = progress.state;
    /** @type {HTMLElement[]} */
    const parts = [make("p", "progress__where", WHERE[kind])];
    if (local) parts.push(make("p", "", t.kept_shared));
    const answers = Object.values(items);
    const ticked = Object.values(ticks).reduce((sum, { ids }) => sum + ids.length, 0);
    const list = make("ul");
    if (answers.length) {
      const [last] = answers
        .map(({ day }) => day)
        .sort()
        .reverse();
      const values = { count: answers.length, day: inWords(last) };
      list.append(make("li", "", fill(t.kept_answers, values)));
    }
    const begun = Object.values(half).filter(({ response }) => response !== null).length;
    if (begun) list.append(make("li", "", fill(t.kept_half, { count: begun })));
    if (ticked) list.append(make("li", "", fill(t.kept_ticks, { count: ticked })));
    const typed = Object.values(texts).filter(({ words, other }) => words || other).length;
    if (typed) list.append(make("li", "", fill(t.kept_texts, { count: typed })));
    if (test?.ids.length) list.append(make("li", "", t.kept_test_running));
    for (const result of test?.results ?? []) {
      const values = { day: inWords(result.day), score: percentOf(result) };
      list.append(make("li", "", fill(t.kept_test, values)));
    }
    const { aside = [] } = progress.carrier;
    if (aside.length) list.append(make("li", "", t.kept_aside));
    if (this.catalog) list.append(...wayKept(this.catalog));
    parts.push(list.children.length ? list : make("p", "", t.kept_nothing));
    this.kept.replaceChildren(...parts);
    if (Object.keys(progress.state.texts).length) this.#showTyped();
    const { catalog } = this;
    if (catalog) {
      this.#showModules(catalog);
      this.more.replaceChildren(this.#answers(catalog));
    }
    this.#showActions(kind);
  }

  async #showTyped() {
    const { TypedTexts } = await import("./typed_texts.js");
    if (!this.typedTexts) {
      this.typedTexts = new TypedTexts(this.status);
      this.typed.append(this.typedTexts.box);
    }
    this.typedTexts.show();
  }

  /** How far the learner is, the modules of the chosen route first; nothing for who did nothing. @param {Catalog} catalog */
  #showModules(catalog) {
    const { state } = progress;
    const route = routeOf(catalog, state);
    const others = catalog.modules.filter((module) => !route.includes(module));
    const begun = route.length || Object.keys(state.items).length;
    const rule = catalog.rule === "goed" ? t.rule_right : t.rule_answered;
    const heading = make("h2", "", route.length ? t.per_route : t.per_module);
    const parts = [
      heading,
      make("p", "", rule),
      this.#list(catalog, route.length ? route : others),
    ];
    if (route.length) parts.push(make("h3", "", t.per_other), this.#list(catalog, others));
    this.modules.replaceChildren(...(begun ? parts : []));
  }

  /** @param {Catalog} catalog @param {CourseModule[]} modules */
  #list(catalog, modules) {
    const list = make("ul", "progress__modules");
    for (const module of modules) {
      const link = make("a", "", module.title);
      link.href = here(module.url);
      const entry = make("li");
      entry.append(link, `: ${farWords(catalog, module)}`);
      list.append(entry);
    }
    return list;
  }

  /** Every answer, so that nothing is kept out of sight. @param {Catalog} catalog */
  #answers(catalog) {
    const box = make("details", "progress__answers");
    const list = make("ul");
    for (const [key, attempt] of Object.entries(progress.state.items).sort()) {
      const where = attempt.score === null ? "seen" : standingOf(catalog, key, attempt);
      const words = [key, t[/** @type {const} */ (`standing_${where}`)], inWords(attempt.day)];
      if (attempt.sure === true) words.push(t.sure);
      if (attempt.sure === false) words.push(t.doubt);
      list.append(make("li", "", words.join(", ")));
    }
    box.append(make("summary", "", t.every_answer), list);
    box.hidden = !list.children.length;
    return box;
  }

  /** @param {Carrier["kind"]} kind */
  #showActions(kind) {
    /** @type {HTMLElement[]} */
    const buttons = [];
    if (kind === "memory") buttons.push(makeButton(t.consent_yes, () => this.#remember()));
    const content = () => {
      const { state } = progress;
      return JSON.stringify(this.withTyped ? state : { ...state, texts: {} }, null, 1);
    };
    buttons.push(makeButton(t.save_file, () => this.#save("voortgang", content())));
    if (Object.keys(progress.state.texts).length) buttons.push(this.#chooser());
    buttons.push(this.#importer());
    const { aside = [] } = progress.carrier;
    if (aside.length) {
      buttons.push(makeButton(t.save_aside, () => this.#save("apart", aside.join("\n"))));
    }
    if (kind === "local") {
      const said = { sure: t.wipe_sure, done: t.wiped };
      // Apart from what takes a file in: nobody wipes all of it by a slip.
      buttons.push(make("hr", "progress__apart"));
      buttons.push(askTwice(t.wipe, said, this.status, () => this.#wipe()));
    }
    this.actions.replaceChildren(...buttons);
  }

  async #remember() {
    const { remember } = await import("../../static/progress/remember.js");
    this.#tell((await remember(progress)) ? t.consent_done : t.consent_failed);
    this.status.focus();
  }

  async #wipe() {
    const { forget } = await import("../../static/progress/remember.js");
    forget(progress);
  }

  /** @param {string} name @param {string} content */
  #save(name, content) {
    saveAndTell(this.status, `${name}-${today()}.json`, content, "application/json");
  }

  /** Whether what was typed goes along in the file. */
  #chooser() {
    const label = make("label", "progress__choice");
    const box = make("input");
    box.type = "checkbox";
    box.checked = !this.withTyped;
    box.addEventListener("change", () => {
      this.withTyped = !box.checked;
    });
    label.append(box, ` ${t.save_without}`);
    return label;
  }

  #importer() {
    const label = make("label", "progress__import", t.load_file);
    const input = make("input");
    Object.assign(input, { type: "file", accept: ".json,application/json" });
    input.addEventListener("change", async () => {
      const file = input.files?.[0];
      if (file) this.#tell(await this.#import(file));
      input.value = "";
      // What was taken in draws the buttons anew, and this field among them.
      if (!input.isConnected) this.status.focus();
    });
    label.append(input);
    return label;
  }

  /** @param {File} file @returns {Promise<string>} what to tell; on a refusal nothing changed */
  async #import(file) {
    if (file.size > LARGEST_FILE) return t.import_too_large;
    const { Unreadable, mergeStates, readState, settleDays } = await import(
      "../../static/progress/state.js"
    );
    try {
      const { state, dropped } = readState(JSON.parse(await file.text()));
      if (dropped) return t.import_damaged;
      const kept = await progress.update((now) => mergeStates(now, settleDays(state, today())));
      const [count, texts] = [state.items, state.texts].map((part) => Object.keys(part).length);
      const done = fill(texts ? t.imported_texts : t.imported, { count, texts });
      if (!kept) return `${done} ${t.unsaved_all}`;
      if (progress.carrier.kind !== "memory") return done;
      // Words from a file are gone with this page, and nobody sees them in a field here.
      const { atRisk } = await import("../../static/progress/leaving.js");
      atRisk(this, () => texts > 0 && progress.carrier.kind === "memory");
      return `${done} ${t.imported_for_now}`;
    } catch (error) {
      const code = error instanceof Unreadable ? error.code : "damaged";
      return t[/** @type {const} */ (`import_${code}`)];
    }
  }
}

customElements.define("activity-voortgang", Progress);
