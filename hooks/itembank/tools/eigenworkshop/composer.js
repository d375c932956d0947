/**
 * Making a workshop: choose activities, their order and minutes. Everything stands in the address
 * of this page; the link for participants and all that is printed carry the same.
 */

import { here } from "../../static/course/course.js";
import { copy } from "../../static/shared/carry.js";
import { all, fill, make, makeButton, makeStatus, ROOT, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, LIMITS, loadActivities, parse, write } from "../../static/trainers/agenda.js";
import { problemsOf } from "../../static/trainers/agenda_problems.js";
import { Finder } from "./finder.js";
import { codeOf } from "./qr_code.js";
import { facilitatorSheet } from "./run_sheet.js";

/** From so many characters on the modules of a code get too small for a phone across a room. */
const LONG_FOR_A_CAMERA = 500;
/** Where the workshop can be opened, with the words of the link; the first is for participants. @type {[string, string][]} */
const WAYS = [
  ["join", t.own_join],
  ["show", t.own_show],
  ["sheet", t.own_sheet],
  ["key", t.own_key],
];

/** A field in its label. @param {string} words @param {string} type */
function makeField(words, type) {
  const label = make("label", "own__field", words);
  const input = make("input");
  input.type = type;
  label.append(input);
  return { label, input };
}

class Builder extends HTMLElement {
  status = makeStatus("own__said");
  notes = make("div");
  titleField = makeField(t.own_title, "text");
  list = make("ol", "own__parts");
  total = make("p", "own__total");
  take = make("div", "own__take");
  sheet = make("section", "own__sheet");
  /** What was chosen. @type {{key: string, minutes: number | null}[]} */
  parts = [];
  /** When it begins, such as `13:30`. */
  begin = "";
  /** @type {ActivityList} */
  catalog = { activities: {}, stable: "", picture: "", codes: false, ways: {} };

  async connectedCallback() {
    if (this.status.parentElement) return;
    this.append(this.status);
    try {
      this.catalog = await loadActivities();
    } catch {
      say(this.status, t.own_failed);
      return;
    }
    this.titleField.input.maxLength = LIMITS.title;
    this.titleField.input.addEventListener("input", () => this.#changed());
    const { element } = new Finder(this.catalog, (key) => this.#add(key));
    this.prepend(this.notes, this.titleField.label, make("h2", "", t.own_choose), element);
    this.append(make("h2", "", t.own_yours), this.list, this.total, this.take, this.sheet);
    addEventListener("hashchange", () => this.#read());
    this.#read();
    this.dataset.ready = "";
  }

  #read() {
    const agenda = parse(location.hash, this.catalog);
    this.notes.replaceChildren(...problemsOf(agenda));
    this.parts = agenda.parts.map(({ key, minutes }) => ({ key, minutes }));
    this.titleField.input.value = agenda.title;
    this.#draw();
  }

  #changed() {
    const fragment = write({ title: this.titleField.input.value, parts: this.parts });
    history.replaceState(null, "", `#${fragment}`);
    this.#drawTake(fragment);
  }

  /** @param {string} key */
  #add(key) {
    if (this.parts.length >= LIMITS.parts) {
      this.#say(fill(t.agenda_too_many, { count: LIMITS.parts }));
      return;
    }
    this.parts.push({ key, minutes: null });
    this.#say(fill(t.own_added, { name: this.#name(key), place: this.parts.length }));
    this.#draw();
    this.#changed();
  }

  /** @param {string} key */
  #name(key) {
    return brief(this.catalog.activities[key].title);
  }

  /** @param {string} words */
  #say(words) {
    say(this.status, words);
  }

  #draw() {
    this.list.replaceChildren(...this.parts.map((part, index) => this.#row(part, index)));
    this.#drawTotal();
    this.#drawTake(write({ title: this.titleField.input.value, parts: this.parts }));
  }

  /** @param {{key: string, minutes: number | null}} part @param {number} index */
  #row(part, index) {
    const row = make("li", "own__part");
    const name = this.#name(part.key);
    const { label, input: minutes } = makeField(t.own_minutes, "number");
    Object.assign(minutes, { min: 1, max: LIMITS.minutes, value: part.minutes ?? "" });
    minutes.setAttribute("aria-label", `${t.own_minutes}: ${name}`);
    minutes.addEventListener("input", () => {
      part.minutes = minutes.checkValidity() && minutes.value ? Number(minutes.value) : null;
      this.#drawTotal();
      this.#changed();
    });
    minutes.addEventListener("change", () => {
      const wrong = !minutes.checkValidity();
      minutes.setAttribute("aria-invalid", String(wrong));
      this.#say(wrong ? fill(t.own_minutes_wrong, { name, most: LIMITS.minutes }) : "");
    });
    const actions = make("span", "own__moves");
    /** @param {string} words @param {() => void} does @param {boolean} possible */
    const add = (words, does, possible) => {
      const button = makeButton(words, does, "action own__move");
      button.disabled = !possible;
      button.setAttribute("aria-label", `${words}: ${name}`);
      actions.append(button);
    };
    add(t.own_up, () => this.#move(index, -1), index > 0);
    add(t.own_down, () => this.#move(index, 1), index < this.parts.length - 1);
    add(t.own_remove, () => this.#remove(index), true);
    row.append(make("span", "own__name", name), label, actions);
    return row;
  }

  /** @param {number} index @param {number} change */
  #move(index, change) {
    const [part] = this.parts.splice(index, 1);
    const place = index + change;
    this.parts.splice(place, 0, part);
    this.#say(fill(t.own_moved, { name: this.#name(part.key), place: place + 1 }));
    this.#draw();
    this.#changed();
    const buttons = all(this.list.children[place], "button");
    const same = buttons[change < 0 ? 0 : 1];
    (same.disabled ? buttons.find(({ disabled }) => !disabled) : same)?.focus();
  }

  /** @param {number} index */
  #remove(index) {
    const [{ key }] = this.parts.splice(index, 1);
    this.#say(fill(t.own_removed, { name: this.#name(key) }));
    this.#draw();
    this.#changed();
    const next = this.list.children[Math.min(index, this.parts.length - 1)];
    const button = next && all(next, "button").find(({ disabled }) => !disabled);
    (button ?? this.titleField.input).focus();
  }

  #drawTotal() {
    const minutes = this.parts.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
    const values = { count: this.parts.length, minutes };
    this.total.textContent = this.parts.length ? fill(t.own_total, values) : t.own_nothing;
  }

  /** The links, the code and the sheet of the workshop as it stands. @param {string} fragment */
  #drawTake(fragment) {
    this.take.hidden = this.sheet.hidden = !this.parts.length;
    if (!this.parts.length) return;
    /** @param {string} way */
    const address = (way) => `${this.catalog.ways[way]}#${fragment}`;
    const join = new URL(address("join"), ROOT).href;
    const line = make("p", "link-card__address", join);
    const copyLink = async () => {
      this.#say((await copy(join)) ? t.link_copied : t.link_copy_failed);
    };
    const button = makeButton(t.link_copy, copyLink, "action action--primary");
    const links = make("ul");
    for (const [way, words] of WAYS) {
      if (!this.catalog.ways[way]) continue;
      const link = make("a", "", words);
      link.href = here(address(way));
      const entry = make("li");
      entry.append(link);
      links.append(entry);
    }
    const code = codeOf(join, t.own_code);
    const warning = make("p", "notice", t.own_long);
    warning.hidden = Boolean(code) && join.length <= LONG_FOR_A_CAMERA;
    this.take.replaceChildren(
      make("h2", "", t.own_take),
      line,
      button,
      warning,
      ...(code ? [code] : []),
      links,
    );
    this.sheet.replaceChildren(
      ...facilitatorSheet(parse(fragment, this.catalog), join, this.begin, (time) => {
        this.begin = time;
      }),
    );
  }
}

customElements.define("activity-eigenworkshop", Builder);
