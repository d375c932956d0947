/** The sheet of who leads a workshop: what comes when, with its link. */

import { printAndTell } from "../../static/shared/carry.js";
import { fill, make, makeButton, makeStatus, ROOT } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief } from "../../static/trainers/agenda.js";

const DAY = 24 * 60;
/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/**
 * When a part begins and ends: by the clock when the beginning is known, otherwise in minutes.
 * @param {string} begin `13:30` or empty @param {number} from @param {number} to minutes
 */
export function span(begin, from, to) {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(begin) ?? [];
  if (hours === undefined) return `${from}–${to}`;
  /** @param {number} passed */
  const clock = (passed) => {
    const time = (Number(hours) * 60 + Number(minutes) + passed) % DAY;
    return `${two(Math.floor(time / 60))}:${two(time % 60)}`;
  };
  return `${clock(from)}–${clock(to)}`;
}

/**
 * @param {Agenda} agenda @param {string} join the link of participants
 * @param {string} begin `13:30` or empty @param {(begin: string) => void} setBegin
 */
export function facilitatorSheet({ title, parts }, join, begin, setBegin) {
  const label = make("label", "own__field", t.own_begin);
  const time = make("input");
  Object.assign(time, { type: "time", value: begin });
  label.append(time);
  const table = make("table");
  const head = table.createTHead().insertRow();
  for (const words of ["", t.own_part, t.own_note]) {
    const cell = make("th", "", words);
    cell.scope = "col";
    head.append(cell);
  }
  const body = table.createTBody();
  /** @type {[HTMLTableCellElement, number, number][]} */
  const spans = [];
  let passed = 0;
  for (const { title: name, page, minutes } of parts) {
    const row = body.insertRow();
    const ends = passed + (minutes ?? 0);
    const when = row.insertCell();
    if (minutes) spans.push([when, passed, ends]);
    const link = make("a", "", brief(name));
    link.href = new URL(page, ROOT).href;
    row.insertCell().append(link);
    row.insertCell();
    passed = ends;
  }
  const tell = () => {
    head.cells[0].textContent = time.value ? t.own_time : t.own_minute;
    for (const [cell, from, to] of spans) cell.textContent = span(time.value, from, to);
  };
  // A browser says "change" at every part of a time that is typed: the field must stay the same.
  time.addEventListener("change", () => {
    setBegin(time.value);
    tell();
  });
  tell();
  const line = makeStatus("own__said");
  const whole = () => {
    const rows = [...table.rows].map(({ cells }) => [...cells].map((cell) => cell.textContent));
    const lines = rows.map((cells) => cells.join("\t"));
    return [heading.textContent, total.textContent, ...lines, join].join("\n");
  };
  const print = makeButton(t.own_print, () => printAndTell(line, whole));
  const heading = make("p", "own__heading", title || t.show_untitled);
  const total = make(
    "p",
    "own__total",
    fill(t.own_total, { count: parts.length, minutes: passed }),
  );
  return [
    make("h2", "", t.own_facilitator),
    label,
    heading,
    total,
    table,
    make("p", "own__join", `${t.own_participants} ${join}`),
    print,
    line,
  ];
}
