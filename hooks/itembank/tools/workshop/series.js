/** A workshop as the stage shows it: what opens it, then its parts, breaks and own texts included. */

import { fetchItem } from "../../static/course/borrowed.js";
import { plainSlide } from "../../static/items/slide_parts.js";
import { fill, make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, shownParts, words } from "../../static/trainers/agenda.js";
import { codeFor, isReadFromAfar, pictureOf } from "../../static/trainers/qr_code.js";
import { clock, minutesOf, timed } from "../../static/trainers/times.js";
import { forRoom, textOf } from "../../static/trainers/workshop_agenda.js";
import { paragraphs } from "./parts_page.js";
import { opensWith } from "./until_the_vote.js";

/** So many characters of a title stand above the screen. */
const MOST_IN_THE_BAR = 60;

/** @implements {Series} */
export class WorkshopSeries {
  /** @type {HTMLElement & {start?: () => Promise<void>} | undefined} */
  presenter;

  /**
   * @param {{agenda: Agenda, catalog: ActivityList, speaker: import("./speaker.js").SpeakerWindow,
   *   address: (number?: number) => string, after: import("./afterwards.js").Afterwards}} leading
   *   `address`: of the workshop for participants, or of a part of it
   */
  constructor({ agenda, catalog, speaker, address, after }) {
    this.agenda = agenda;
    this.catalog = catalog;
    this.speaker = speaker;
    this.address = address;
    this.after = after;
    this.buttons = [makeButton(t.speaker_title, () => this.#speak(), "stage__button")];
    this.rows = timed(agenda.steps);
    this.total = forRoom(agenda.steps).length;
    /** Which step a part of the stage belongs to; none for what opens and ends it. @type {Map<ShownPart, number>} */
    this.steps = new Map();
    this.parts = [
      this.#opening(),
      ...this.rows.flatMap((row, index) => (row.step.number ? this.#shown(row, index) : [])),
      this.#closing(),
    ];
  }

  /** The pages that the stage takes its activities from. @returns {(() => Promise<unknown>)[]} */
  get loads() {
    return this.parts
      .filter(({ key, kind }) => key && kind !== "pagina")
      .map(
        ({ key, page }) =>
          () =>
            fetchItem(key, page),
      );
  }

  /** Open the stage, where it was when it was left. @param {HTMLElement} place */
  async open(place) {
    if (this.presenter?.isConnected) {
      await this.presenter.start?.();
      return;
    }
    const presenter = document.createElement("activity-tonen");
    this.presenter = Object.assign(presenter, { series: this });
    this.speaker.stage = presenter;
    place.append(presenter);
  }

  /** Who speaks looks at that window; the keys of the first go on to the stage. */
  #speak() {
    if (!this.speaker.open()) this.buttons[0].textContent = t.speaker_blocked;
    const view = /** @type {HTMLElement | null} */ (this.presenter?.querySelector(".stage__view"));
    view?.focus();
  }

  async read() {
    return { catalog: this.catalog, parts: this.parts, notes: [] };
  }

  /** @param {Shown} shown */
  told(shown) {
    const { parts, index, stage } = shown;
    const isEnd = index === parts.length - 1;
    const { title } = parts[index];
    const step = this.steps.get(parts[index]) ?? -1;
    // What is kept free is told of before it comes, and is there once all else was.
    const after = this.#free(step + 1);
    const free = isEnd ? this.#free(this.rows.length - 1) : undefined;
    const number = this.rows[step]?.step.number;
    const place = number ? fill(t.speaker_place, { number, total: this.total }) : t.speaker_waits;
    this.speaker.tell({
      row: free ?? this.rows[step],
      place: isEnd ? t.speaker_ends : place,
      head: this.rows[step]?.step.title ?? title,
      title,
      next: parts[index + 1]?.title ?? "",
      free: this.steps.get(parts[index + 1]) === step ? 0 : (after?.step.minutes ?? 0),
      begin: this.agenda.begin,
      state: stateOf(shown),
      more: isEnd ? () => this.after.beside(stage) : undefined,
    });
  }

  /** A row that is kept free, or nothing. @param {number} index */
  #free(index) {
    const row = this.rows[index];
    return row && !row.step.number ? row : undefined;
  }

  /** @param {ShownPart} _part @param {HTMLDialogElement} dialog @param {Shown["stage"]} stage */
  leave(_part, dialog, stage) {
    dialog.close();
    this.after.tell(stage);
  }

  /** @param {{step: Step, from: number, to: number}} row @param {number} index @returns {ShownPart[]} */
  #shown({ step, to }, index) {
    const { number, title, minutes, sort, parts } = step;
    const text = textOf(step);
    const place = fill(t.part_place, {
      number,
      total: this.total,
      title: words(title, MOST_IN_THE_BAR),
    });
    const code = () => this.#code(this.address(number));
    const common = { place, code };
    /** @type {ShownPart[]} */
    const shown = parts
      .flatMap((part) => this.#numbered(shownParts(this.catalog, part), place))
      .map((part) => ({
        ...part,
        code,
        slides: part.kind === "pagina" ? [this.#toRead(part, number)] : undefined,
        opens: this.agenda.votesFirst
          ? fill(t.vote_opens, { number: opensWith(this.agenda.title, part.key) })
          : undefined,
      }));
    if (!parts.length || text) {
      const start = minutesOf(this.agenda.begin);
      const lines = [];
      if (minutes) lines.push(make("p", "stage__situation", fill(t.part_minutes, { minutes })));
      if (sort === "pauze" && minutes && start !== null) {
        lines.push(make("p", "stage__situation", fill(t.part_until, { time: clock(start + to) })));
      }
      const slide = plainSlide(make("h2", "stage__stem", title), ...lines, ...paragraphs(text));
      shown.unshift({ ...this.#own(title), ...common, minutes, slides: [slide] });
    }
    for (const part of shown) this.steps.set(part, index);
    return shown;
  }

  /** A question of a whole test says which of how many it is. @param {Part[]} parts @param {string} place */
  #numbered(parts, place) {
    const total = parts.length;
    /** @param {number} index */
    const which = (index) => fill(t.part_question, { number: index + 1, total });
    return parts.map((part, index) => ({
      ...part,
      place: total > 1 ? `${place}, ${which(index)}` : place,
    }));
  }

  /** A page is read by everybody for themselves, and no link leaves the stage. @param {Part} part @param {number} number */
  #toRead({ title }, number) {
    const line = make("p", "", fill(t.part_read, { number }));
    return plainSlide(make("h2", "stage__stem", title), this.#join(this.address(number), line));
  }

  /** A part that is nothing of the course. @param {string} title @returns {Part} */
  #own(title) {
    return { key: "", kind: "", minutes: null, page: this.catalog.ways.join, title };
  }

  /** @returns {ShownPart} */
  #opening() {
    const title = this.agenda.title || t.show_untitled;
    const head = () => make("h2", "stage__stem", title);
    const list = make("ol");
    const steps = forRoom(this.agenda.steps);
    list.append(...steps.map((step) => make("li", "", brief(step.title))));
    const box = this.#join(this.address(), make("p", "", t.part_join));
    const code = () => this.#code(this.address());
    return {
      ...this.#own(title),
      code,
      place: t.opening_place,
      slides: [plainSlide(head(), box), plainSlide(head(), list)],
    };
  }

  /** What stays on the screen while everybody goes. @returns {ShownPart} */
  #closing() {
    const lines = [t.closing_do, t.closing_ask, t.closing_further];
    const box = this.#join(this.address(), ...lines.map((words) => make("p", "", words)));
    const code = () => this.#code(this.address());
    const head = make("h2", "stage__stem", t.closing_head);
    return {
      ...this.#own(t.closing_head),
      code,
      place: t.closing_place,
      slides: [plainSlide(head, box)],
    };
  }

  /** A code to scan, with words beside it. @param {string} address @param {...Element} words */
  #join(address, ...words) {
    const box = make("div", "stage__join");
    const column = make("div");
    const [code, ...link] = this.#code(address);
    column.append(...words, ...link);
    box.append(code, column);
    return box;
  }

  /** The code and the link that stands in it; one that is too long for a code nobody types. @param {string} address */
  #code(address) {
    const code = codeFor(address);
    if (!code || !isReadFromAfar(code)) return [make("p", "", t.lead_long_room)];
    const picture = pictureOf(code, fill(t.code_of, { title: this.agenda.title }));
    return [picture, make("p", "link-card__address", address)];
  }
}

/** What the room sees now, for who looks at another window. @param {Shown} shown */
function stateOf({ revealed, play, stage }) {
  const phase = ["", t.speaker_talk, t.speaker_again][play.vote.phase];
  const { isBlack, pageLine, total } = stage;
  const said = revealed ? t.show_revealed : phase;
  const words = [isBlack && t.show_black, pageLine.textContent, said, total.textContent];
  return words.filter(Boolean).join(" · ");
}
