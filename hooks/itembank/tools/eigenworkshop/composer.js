/**
 * Making a workshop: choose activities, breaks and words of one's own, their order and minutes.
 * Everything stands in the address of this page; every link it gives carries the same.
 */

import { here } from "../../static/course/course.js";
import { all, fill, make, makeButton, makeStatus, ROOT, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, countOf, LIMITS, loadActivities } from "../../static/trainers/agenda.js";
import { problemsOf } from "../../static/trainers/agenda_problems.js";
import { rewritten, write } from "../../static/trainers/agenda_write.js";
import { linkCard } from "../../static/trainers/link_card.js";
import { settleRoom, takesRoom } from "../../static/trainers/room_along.js";
import { forRoom, OWN, readWorkshop, titleOf } from "../../static/trainers/workshop_agenda.js";
import { Finder } from "./finder.js";
import { makeField, partRow } from "./part_row.js";

/** Where the workshop can be opened as well, with the words of the link. @type {[string, string][]} */
const WAYS = [
  ["join", t.own_join],
  ["sheet", t.own_sheet],
  ["key", t.own_key],
];

/** Until the list is there. @type {ActivityList} */
const NOTHING = {
  activities: {},
  stable: "",
  picture: "",
  codes: false,
  ways: {},
  workshops: {},
};

class Builder extends HTMLElement {
  status = makeStatus("own__said");
  notes = make("div");
  titleField = makeField(t.own_title, "text");
  beginField = makeField(t.own_begin, "time");
  list = make("ol", "own__parts");
  total = make("p", "own__total");
  take = make("div", "own__take");
  /** What was chosen. @type {Agenda} */
  agenda = readWorkshop("", NOTHING);
  catalog = NOTHING;

  async connectedCallback() {
    if (this.status.parentElement) return;
    settleRoom();
    this.append(this.status);
    await this.#load();
  }

  async #load() {
    try {
      this.catalog = await loadActivities();
    } catch {
      say(
        this.status,
        `${t.own_failed} `,
        makeButton(t.load_again, () => this.#load()),
      );
      return;
    }
    say(this.status, "");
    const { input: title } = this.titleField;
    title.maxLength = LIMITS.title;
    title.addEventListener("input", () => {
      this.agenda.title = title.value;
      this.#changed();
    });
    const { input: begin } = this.beginField;
    begin.addEventListener("change", () => {
      this.agenda.begin = begin.value;
      this.#changed();
    });
    const { element } = new Finder(this.catalog, (key) => this.#addKey(key));
    this.prepend(
      this.notes,
      this.titleField.label,
      this.beginField.label,
      make("h2", "", t.own_choose),
      this.#own(),
      element,
    );
    this.append(make("h2", "", t.own_yours), this.list, this.total, this.take);
    addEventListener("hashchange", () => this.#read());
    this.#read();
    this.dataset.ready = "";
  }

  /** What is nothing of the course, and a script to begin with. */
  #own() {
    const box = make("div");
    const line = make("p", "own__moves");
    for (const sort of OWN) {
      const title = titleOf(sort, []);
      line.append(
        makeButton(`${t.own_add}: ${title.toLowerCase()}`, () => this.#addOwn(sort, title)),
      );
    }
    box.append(line);
    const scripts = Object.entries(this.catalog.workshops);
    if (!scripts.length) return box;
    const label = make("label", "own__field", t.own_script);
    const choice = make("select");
    choice.append(...scripts.map(([name, { title }]) => new Option(title, name)));
    label.append(choice);
    const take = () => {
      location.hash = `draaiboek=${choice.value}`;
    };
    box.append(label, makeButton(t.own_take_script, take));
    return box;
  }

  #read() {
    this.agenda = readWorkshop(location.hash, this.catalog);
    this.notes.replaceChildren(...problemsOf(this.agenda));
    this.titleField.input.value = this.agenda.title;
    this.beginField.input.value = this.agenda.begin;
    this.#draw();
  }

  get #fragment() {
    return write(rewritten(this.agenda, this.catalog));
  }

  #changed() {
    // What is changed is no longer the script as it stands.
    this.agenda.whole = false;
    history.replaceState(history.state, "", `#${this.#fragment}`);
    this.#drawTotal();
    this.#drawTake();
  }

  /** @param {string} key */
  #addKey(key) {
    const { kind, page, title } = this.catalog.activities[key];
    this.#add("", title, [{ key, minutes: null, kind, page, title }]);
  }

  /** @param {string} sort @param {string} title */
  #addOwn(sort, title) {
    this.#add(sort, title, []);
  }

  /** @param {string} sort @param {string} title @param {Part[]} parts */
  #add(sort, title, parts) {
    const { steps } = this.agenda;
    if (steps.length >= LIMITS.parts) {
      this.#say(fill(t.agenda_too_many, { count: LIMITS.parts }));
      return;
    }
    const number = steps.length + 1;
    steps.push({ number, sort, title, minutes: null, anchor: "", text: "", note: "", parts });
    this.#say(fill(t.own_added, { name: brief(title), place: number }));
    this.#draw();
    this.#changed();
  }

  /** @param {string} words */
  #say(words) {
    say(this.status, words);
  }

  #draw() {
    this.list.replaceChildren(...this.agenda.steps.map((_, index) => this.#row(index)));
    this.#drawTotal();
    this.#drawTake();
  }

  /** @param {number} index */
  #row(index) {
    const { steps } = this.agenda;
    const step = steps[index];
    const name = () => brief(step.title);
    const does = {
      changed: () => this.#changed(),
      move: (/** @type {number} */ change) => this.#move(index, change),
      remove: () => this.#remove(index),
      wrong: (/** @type {boolean} */ isWrong) =>
        this.#say(isWrong ? fill(t.own_minutes_wrong, { name: name(), most: LIMITS.minutes }) : ""),
    };
    const own = step.sort === "eigen" && !step.text;
    const about = step.parts.map(({ key }) => countOf(this.catalog, key)).join(" ");
    const place = { first: index === 0, last: index === steps.length - 1, open: own, about };
    return partRow(step, does, place);
  }

  /** @param {number} index @param {number} change */
  #move(index, change) {
    const { steps } = this.agenda;
    const [step] = steps.splice(index, 1);
    const place = index + change;
    steps.splice(place, 0, step);
    this.#say(fill(t.own_moved, { name: brief(step.title), place: place + 1 }));
    this.#draw();
    this.#changed();
    const buttons = all(this.list.children[place], ".own__moves button");
    const same = /** @type {HTMLButtonElement[]} */ (buttons)[change < 0 ? 0 : 1];
    (same.disabled ? this.#enabled(place) : same)?.focus();
  }

  /** @param {number} place */
  #enabled(place) {
    const row = this.list.children[place];
    return row && all(row, "button").find(({ disabled }) => !disabled);
  }

  /** @param {number} index */
  #remove(index) {
    const { steps } = this.agenda;
    const [{ title }] = steps.splice(index, 1);
    this.#say(fill(t.own_removed, { name: brief(title) }));
    this.#draw();
    this.#changed();
    (this.#enabled(Math.min(index, steps.length - 1)) ?? this.titleField.input).focus();
  }

  #drawTotal() {
    const { steps } = this.agenda;
    const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
    const values = { count: forRoom(steps).length, minutes };
    this.total.textContent = steps.length ? fill(t.own_total, values) : t.own_nothing;
  }

  /** The links and the code of the workshop as it stands. */
  #drawTake() {
    const { steps, title } = this.agenda;
    this.take.hidden = !steps.length;
    if (!steps.length) return;
    const fragment = this.#fragment;
    const { ways } = this.catalog;
    const short = write(rewritten(this.agenda, this.catalog), this.catalog);
    const join = new URL(`${ways.join}#${short}`, ROOT).href;
    const lead = make("a", "button", t.script_lead);
    lead.href = here(`${ways.join}?weergave=trainer#${fragment}`);
    takesRoom(lead);
    const line = make("p");
    line.append(lead);
    const links = make("ul");
    for (const [way, words] of WAYS) {
      if (!ways[way]) continue;
      const link = make("a", "", words);
      link.href = here(`${ways[way]}#${way === "join" ? short : fragment}`);
      // Also for who comes from the page of who leads.
      if (way === "join") link.dataset.learner = "";
      const entry = make("li");
      entry.append(link);
      links.append(entry);
    }
    const { parts, reads } = linkCard(join, title || t.show_untitled, "workshop");
    const warning = make("p", "notice", t.own_long);
    warning.hidden = reads;
    const opens = make("p", "", this.agenda.votesFirst ? t.link_shut : t.link_open);
    this.take.replaceChildren(
      make("h2", "", t.own_lead),
      make("p", "", t.own_lead_hint),
      line,
      make("h2", "", t.own_take),
      opens,
      ...parts,
      warning,
      links,
    );
  }
}

customElements.define("activity-eigenworkshop", Builder);
