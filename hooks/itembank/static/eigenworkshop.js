/**
 * Making a workshop: choose activities, their order and minutes. Everything stands in the address
 * of this page; the link for participants and all that is printed carry the same.
 */
import { LIMITS, brief, loadActivities, parse, write } from "./agenda.js";
import { ROOT, here } from "./course.js";
import { fill, make } from "./dom.js";
import { facilitatorSheet } from "./draaiboek.js";
import { Finder } from "./finder.js";
import { codeOf } from "./qr.js";
import { problemsOf } from "./agendaproblems.js";
import { texts as t } from "./texts.js";

/** From so many characters on the modules of a code get too small for a phone across a room. */
const LONG_FOR_A_CAMERA = 500;
/** Where the workshop can be opened, with the words of the link; the first is for participants. */
const WAYS = [
  ["join", t.own_join],
  ["show", t.own_show],
  ["sheet", t.own_sheet],
  ["key", t.own_key],
];

class Builder extends HTMLElement {
  async connectedCallback() {
    if (this.status) return;
    this.status = make("p", "own__said");
    this.status.setAttribute("role", "status");
    this.append(this.status);
    try {
      this.catalog = await loadActivities();
    } catch {
      this.status.textContent = t.own_failed;
      return;
    }
    this.notes = make("div");
    this.titleField = this.#field(t.own_title, "text");
    this.titleField.maxLength = LIMITS.title;
    this.titleField.addEventListener("input", () => this.#changed());
    this.list = make("ol", "own__parts");
    this.total = make("p", "own__total");
    this.finder = new Finder(this.catalog, (key) => this.#add(key));
    this.take = make("div", "own__take");
    this.sheet = make("section", "own__sheet");
    this.prepend(
      this.notes,
      this.titleField.parentElement,
      make("h2", "", t.own_choose),
      this.finder.element,
    );
    this.append(make("h2", "", t.own_yours), this.list, this.total, this.take, this.sheet);
    addEventListener("hashchange", () => this.#read());
    this.#read();
    this.dataset.ready = "";
  }

  #field(words, type) {
    const label = make("label", "own__field", words);
    const input = make("input");
    input.type = type;
    label.append(input);
    return input;
  }

  #read() {
    const agenda = parse(location.hash, this.catalog);
    this.notes.replaceChildren(...problemsOf(agenda));
    this.parts = agenda.parts.map(({ key, minutes }) => ({ key, minutes }));
    this.titleField.value = agenda.title;
    this.#draw();
  }

  #changed() {
    const fragment = write({ title: this.titleField.value, parts: this.parts });
    history.replaceState(null, "", `#${fragment}`);
    this.#drawTake(fragment);
  }

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

  #name(key) {
    return brief(this.catalog.activities[key].title);
  }

  #say(words) {
    this.status.textContent = words;
  }

  #draw() {
    this.list.replaceChildren(...this.parts.map((part, index) => this.#row(part, index)));
    this.#drawTotal();
    this.#drawTake(write({ title: this.titleField.value, parts: this.parts }));
  }

  #row(part, index) {
    const row = make("li", "own__part");
    const name = this.#name(part.key);
    const minutes = this.#field(t.own_minutes, "number");
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
    const add = (words, does, possible) => {
      const button = make("button", "action own__move", words);
      button.type = "button";
      button.disabled = !possible;
      button.setAttribute("aria-label", `${words}: ${name}`);
      button.addEventListener("click", does);
      actions.append(button);
    };
    add(t.own_up, () => this.#move(index, -1), index > 0);
    add(t.own_down, () => this.#move(index, 1), index < this.parts.length - 1);
    add(t.own_remove, () => this.#remove(index), true);
    row.append(make("span", "own__name", name), minutes.parentElement, actions);
    return row;
  }

  #move(index, change) {
    const [part] = this.parts.splice(index, 1);
    const place = index + change;
    this.parts.splice(place, 0, part);
    this.#say(fill(t.own_moved, { name: this.#name(part.key), place: place + 1 }));
    this.#draw();
    this.#changed();
    const buttons = [...this.list.children[place].querySelectorAll("button")];
    const same = buttons[change < 0 ? 0 : 1];
    (same.disabled ? buttons.find(({ disabled }) => !disabled) : same).focus();
  }

  #remove(index) {
    const [{ key }] = this.parts.splice(index, 1);
    this.#say(fill(t.own_removed, { name: this.#name(key) }));
    this.#draw();
    this.#changed();
    const next = this.list.children[Math.min(index, this.parts.length - 1)];
    (next?.querySelector("button:not(:disabled)") ?? this.titleField).focus();
  }

  #drawTotal() {
    const minutes = this.parts.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
    const values = { count: this.parts.length, minutes };
    this.total.textContent = this.parts.length ? fill(t.own_total, values) : t.own_nothing;
  }

  /** The links, the code and the sheet of the workshop as it stands. */
  #drawTake(fragment) {
    this.take.hidden = this.sheet.hidden = !this.parts.length;
    if (!this.parts.length) return;
    const address = (way) => `${this.catalog.ways[way]}#${fragment}`;
    const join = new URL(address("join"), ROOT).href;
    const line = make("p", "link-card__address", join);
    const copy = make("button", "action action--primary", t.link_copy);
    copy.type = "button";
    copy.addEventListener("click", async () => {
      const done = await navigator.clipboard.writeText(join).then(
        () => true,
        () => false,
      );
      this.#say(done ? t.link_copied : t.link_copy_failed);
    });
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
    this.take.replaceChildren(make("h2", "", t.own_take), line, copy, warning, ...(code ? [code] : []), links);
    this.sheet.replaceChildren(
      ...facilitatorSheet(parse(fragment, this.catalog), join, this.begin, (time) => {
        this.begin = time;
      }),
    );
  }
}

customElements.define("activity-eigenworkshop", Builder);
