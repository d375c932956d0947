/** A workshop as the stage shows it: what opens it, then its parts, breaks and own texts included. */

import { fetchItem } from "../../static/course/borrowed.js";
import { plainSlide } from "../../static/items/slide_parts.js";
import { fill, make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, shownParts, words } from "../../static/trainers/agenda.js";
import { codeFor, isReadFromAfar, pictureOf } from "../../static/trainers/qr_code.js";
import { clock, minutesOf, timed } from "../../static/trainers/times.js";
import { textOf } from "../../static/trainers/workshop_agenda.js";
import { paragraphs } from "./parts_page.js";
import { opensWith } from "./until_the_vote.js";

/** So many characters of a title stand above the screen. */
const MOST_IN_THE_BAR = 60;

/** @implements {Series} */
export class WorkshopSeries {
  /** @type {HTMLElement & {start?: () => Promise<void>} | undefined} */
  presenter;

  /**
   * @param {Agenda} agenda @param {ActivityList} catalog
   * @param {import("./speaker.js").SpeakerWindow} speaker
   * @param {(number?: number) => string} address of the workshop for participants, or of a part
   */
  constructor(agenda, catalog, speaker, address) {
    this.agenda = agenda;
    this.catalog = catalog;
    this.speaker = speaker;
    this.address = address;
    this.buttons = [makeButton(t.speaker_title, () => this.#speak(), "stage__button")];
    this.rows = timed(agenda.steps);
    /** Which step a part of the stage belongs to; none for what opens the workshop. @type {Map<ShownPart, number>} */
    this.steps = new Map();
    this.parts = [this.#opening(), ...this.rows.flatMap((row, index) => this.#shown(row, index))];
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
    const { parts, index } = shown;
    const step = this.steps.get(parts[index]);
    this.speaker.tell({
      row: step === undefined ? undefined : this.rows[step],
      total: this.rows.length,
      title: parts[index].title,
      next: parts[index + 1]?.title ?? "",
      begin: this.agenda.begin,
      state: stateOf(shown),
    });
  }

  /** @param {ShownPart} _part @param {HTMLDialogElement} dialog */
  leave(_part, dialog) {
    dialog.close();
  }

  /** @param {{step: Step, from: number, to: number}} row @param {number} index @returns {ShownPart[]} */
  #shown({ step, to }, index) {
    const { number, title, minutes, sort, parts } = step;
    const text = textOf(step);
    const place = fill(t.part_place, {
      number,
      total: this.agenda.steps.length,
      title: words(title, MOST_IN_THE_BAR),
    });
    const code = () => this.#code(this.address(number));
    const common = { place, code };
    /** @type {ShownPart[]} */
    const shown = parts
      .flatMap((part) => shownParts(this.catalog, part))
      .map((part) => ({
        ...part,
        ...common,
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

  /** A page is read by everybody for themselves, and no link leaves the stage. @param {Part} part @param {number} number */
  #toRead({ title }, number) {
    const box = make("div", "stage__join");
    box.append(...this.#code(this.address(number)));
    const line = make("p", "stage__situation", fill(t.part_read, { number }));
    return plainSlide(make("h2", "stage__stem", title), line, box);
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
    list.append(...this.agenda.steps.map((step) => make("li", "", brief(step.title))));
    const box = make("div", "stage__join");
    box.append(...this.#code(this.address()));
    const scan = box.querySelector("svg") ? [make("p", "stage__situation", t.part_join)] : [];
    const code = () => this.#code(this.address());
    return {
      ...this.#own(title),
      code,
      slides: [plainSlide(head(), ...scan, box), plainSlide(head(), list)],
    };
  }

  /** The code and the link that stands in it. @param {string} address */
  #code(address) {
    const code = codeFor(address);
    const line = make("p", "link-card__address", address);
    if (!code || !isReadFromAfar(code)) return [make("p", "", t.lead_long_room), line];
    return [pictureOf(code, fill(t.code_of, { title: this.agenda.title })), line];
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
