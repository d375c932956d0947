/** The page of who leads a workshop: minutes, what to say, notes, and the ways to the room. */

import { here } from "../../static/course/course.js";
import { load } from "../../static/items/start.js";
import { printAndTell } from "../../static/shared/carry.js";
import { fill, make, makeButton, makeStatus, ROOT, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, countOf, isItem } from "../../static/trainers/agenda.js";
import { rewritten, write } from "../../static/trainers/agenda_write.js";
import { linkCard } from "../../static/trainers/link_card.js";
import { settleRoom, takesRoom } from "../../static/trainers/room_along.js";
import { span, timed } from "../../static/trainers/times.js";
import { forRoom, textOf } from "../../static/trainers/workshop_agenda.js";
import { Afterwards } from "./afterwards.js";
import { PaperSet } from "./paper_set.js";
import { paragraphs } from "./parts_page.js";
import { loadLink } from "./preload.js";
import { ScriptPage } from "./script_page.js";
import { WorkshopSeries } from "./series.js";
import { SpeakerWindow } from "./speaker.js";
import { opensWith } from "./until_the_vote.js";

const FILE = "workshop";
/** One window, whatever workshop this page opens. */
const speaker = new SpeakerWindow();

export class Leading {
  element = make("div", "lead");
  status = makeStatus("own__said");
  join = make("section", "lead__join");
  steps = make("ol", "lead__steps");
  total = make("p");
  edit = make("a", "action", t.lead_edit);

  /**
   * @param {Agenda} agenda @param {ActivityList} catalog
   * @param {import("./parts_page.js").PartsPage} pages as participants see them
   */
  constructor(agenda, catalog, pages) {
    settleRoom();
    this.agenda = agenda;
    this.catalog = catalog;
    this.script = new ScriptPage(agenda, catalog);
    this.after = new Afterwards(catalog);
    this.series = new WorkshopSeries({
      agenda,
      catalog,
      speaker,
      address: (number) => this.#address(number),
      after: this.after,
    });
    this.paper = new PaperSet(this);
    this.paper.choice.append(makeButton(t.lead_print, () => printAndTell(this.status)));
    speaker.serve({
      notes: (step) => this.#notes(step),
      begin: () => this.series.open(this.element),
    });
    const participants = make("details", "lead__participants");
    participants.append(make("summary", "", t.lead_participants), pages.element);
    this.element.append(
      this.total,
      this.#tools(),
      this.status,
      ...this.#settings(),
      this.paper.choice,
      this.join,
      make("h2", "", t.lead_steps),
      this.steps,
      this.script.rest,
      this.after.element,
      participants,
      this.paper.element,
    );
    this.#draw();
  }

  /** What has to be there before the network may go. @returns {(() => Promise<unknown>)[]} */
  get loads() {
    return [
      ...["tonen.css", "paper.css"].map((name) => () => loadLink("stylesheet", name)),
      () => load("tools/tonen/show"),
      async () => {
        await this.script.load();
        this.#draw();
      },
      ...this.series.loads,
      ...this.paper.loads,
    ];
  }

  /** The address for participants, of the whole or of one part. @param {number} [number] */
  #address(number) {
    const fragment = write(rewritten(this.agenda, this.catalog), this.catalog);
    const part = number ? `&deel=${number}` : "";
    return new URL(`${this.catalog.ways.join}#${fragment}${part}`, ROOT).href;
  }

  /** All of it in the address of this page, so that a copy of that opens the same. */
  #keep() {
    const { state } = history;
    location.replace(`#${write(rewritten(this.agenda, this.catalog))}`);
    // What was counted stays with this entry of the history.
    history.replaceState(state, "");
  }

  #tools() {
    const line = make("p", "lead__tools");
    const show = makeButton(
      t.show_big,
      () => this.series.open(this.element),
      "action action--primary",
    );
    const speak = makeButton(t.speaker_title, () => this.#speak());
    line.append(show, " ", speak, " ");
    if (this.catalog.ways.make) {
      takesRoom(this.edit);
      line.append(this.edit);
    }
    return line;
  }

  #speak() {
    say(this.status, speaker.open() ? "" : t.speaker_refused);
  }

  #settings() {
    const begin = make("label", "own__field", t.own_begin);
    const time = make("input");
    Object.assign(time, { type: "time", value: this.agenda.begin });
    begin.append(time);
    // A browser says "change" at every part of a time that is typed: the field must stay the same.
    time.addEventListener("change", () => {
      this.agenda.begin = time.value;
      const fragment = write(rewritten(this.agenda, this.catalog));
      history.replaceState(history.state, "", `#${fragment}`);
      this.element.dispatchEvent(new Event("workshop-kept", { bubbles: true }));
      this.#draw();
    });
    const first = make("label", "lead__choice");
    const box = make("input");
    Object.assign(box, { type: "checkbox", id: "lead-votes", checked: this.agenda.votesFirst });
    box.addEventListener("change", () => {
      this.agenda.votesFirst = box.checked;
      this.#keep();
    });
    first.append(box, ` ${t.lead_votes_first}`);
    return [begin, first, make("p", "lead__hint", t.lead_votes_hint)];
  }

  #draw() {
    const { steps, begin, title } = this.agenda;
    const rows = timed(steps);
    const minutes = rows.at(-1)?.to ?? 0;
    const values = { count: forRoom(steps).length, minutes };
    const { make: maker } = this.catalog.ways;
    if (maker) this.edit.href = here(`${maker}#${write(rewritten(this.agenda, this.catalog))}`);
    const whole = begin && minutes ? ` ${span(begin, 0, minutes)}` : "";
    this.total.textContent = fill(t.own_total, values) + whole;
    this.steps.replaceChildren(...rows.map((row) => this.#step(row)));
    const card = linkCard(this.#address(), title || t.show_untitled, FILE);
    const opens = make("p", "", this.agenda.votesFirst ? t.link_shut : t.link_open);
    this.join.replaceChildren(make("h2", "", t.own_take), opens, ...card.parts);
    if (card.reads) return;
    this.join.append(make("p", "notice", t.lead_long));
    for (const step of forRoom(steps)) {
      const box = make("details", "lead__code");
      const name = `${step.number}. ${brief(step.title)}`;
      const alone = { ...this.agenda, whole: false, steps: [step] };
      const fragment = write(rewritten(alone, this.catalog), this.catalog);
      const address = new URL(`${this.catalog.ways.join}#${fragment}`, ROOT).href;
      const part = linkCard(address, name, `${FILE}-${step.number}`);
      box.append(make("summary", "", name), ...part.parts);
      if (!part.reads) box.append(make("p", "notice", t.lead_long_part));
      this.join.append(box);
    }
  }

  /** @param {{step: Step, from: number, to: number}} row */
  #step({ step, from, to }) {
    const { number, title, minutes, parts } = step;
    const entry = make("li", "lead__step");
    const when = minutes ? span(this.agenda.begin, from, to) : "";
    const head = make("h3", "lead__head");
    if (number) head.append(make("span", "lead__number", String(number)), " ");
    head.append(brief(title));
    if (!number) head.append(` ${t.lead_slack}`);
    entry.append(head);
    if (when) {
      const line = make("p", "lead__when");
      line.append(make("b", "", when), ` ${fill(t.part_minutes, { minutes: minutes ?? 0 })}`);
      entry.append(line);
    }
    entry.append(...this.#notes(step));
    if (parts.length) entry.append(make("p", "lead__label", t.lead_shown), this.#shown(parts));
    return entry;
  }

  /** What is to be said and remembered at a part. @param {Step} step */
  #notes(step) {
    const nodes = [...paragraphs(textOf(step)), ...this.script.told(step)];
    if (!step.note) return nodes;
    const box = make("div", "lead__note");
    box.append(make("p", "lead__label", t.lead_note), ...paragraphs(step.note));
    return [...nodes, box];
  }

  /** @param {Part[]} parts */
  #shown(parts) {
    const list = make("ul");
    for (const { key, page, title } of parts) {
      const entry = make("li");
      const link = make("a", "", brief(title));
      link.href = here(page);
      entry.append(link);
      const count = countOf(this.catalog, key);
      if (count) entry.append(` (${count})`);
      if (this.agenda.votesFirst && isItem(this.catalog, key)) {
        entry.append(` (${fill(t.vote_opens, { number: opensWith(this.agenda.title, key) })})`);
      }
      list.append(entry);
    }
    return list;
  }
}
