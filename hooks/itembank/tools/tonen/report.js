/** How a room voted, as a text to take along. */
import { copyAndTell } from "../../static/shared/carry.js";
import { fill, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { askTwice } from "../../static/shared/twice.js";
import { brief } from "../../static/trainers/agenda.js";
import { fetched, slideAt } from "./deck.js";
import { nameOf } from "./hands.js";
import { marksOf, sum } from "./votes.js";

/** @param {{textContent: string | null}[]} nodes */
const plain = (nodes) =>
  nodes
    .map(({ textContent }) => textContent ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

/**
 * The text, the button that copies it and, where that can be done, the one that begins anew.
 * @param {{parts: ShownPart[], room: Room, clear?: () => void}} voted @returns {Promise<Element[]>}
 */
export async function resultsOf({ parts, room, clear }) {
  const text = await report(parts, room);
  if (!text) return [make("p", "", t.results_none)];
  const shown = make("pre", "stage__report", text);
  // It scrolls, also by keyboard.
  shown.tabIndex = 0;
  shown.setAttribute("role", "region");
  shown.setAttribute("aria-label", t.show_results);
  const status = makeStatus("item__status");
  const buttons = [makeButton(t.copy, () => take(status, text))];
  if (clear) {
    const said = { sure: t.results_sure, done: t.results_cleared };
    buttons.push(askTwice(t.results_clear, said, status, clear));
  }
  const line = make("div", "stage__tools");
  line.append(...buttons);
  return [shown, line, status];
}

/** Only the window in front has a clipboard, and that may be the one of who speaks. @param {HTMLElement} status @param {string} text */
async function take(status, text) {
  const view = status.ownerDocument.defaultView;
  if (view === window) return copyAndTell(status, text);
  try {
    await view?.navigator.clipboard.writeText(text);
    say(status, t.copied);
  } catch {
    copyAndTell(status, text);
  }
}

/** Every vote in which hands were counted, in the order of the series. @param {ShownPart[]} parts @param {Room} room */
async function report(parts, room) {
  const lines = [];
  const marks = marksOf(parts);
  for (const [index, part] of parts.entries()) {
    const votes = Object.entries(room.votes)
      .map(([name, vote]) => ({ place: name.split(" "), vote }))
      .filter(({ place, vote }) => place[0] === marks[index] && vote.rounds.some(sum));
    if (!votes.length) continue;
    /** @type {Partial<Deck>} */
    const deck = part.slides ? part : await fetched(part);
    const several = (deck.slides?.length ?? 1) > 1 || deck.after !== undefined;
    lines.push("");
    if (several) lines.push(brief(part.title));
    const plays = new Set(votes.map(({ place }) => place[1])).size;
    let played = "";
    for (const { place, vote } of votes) {
      const [, play, at, road] = place;
      const slide = slideAt(deck, Number(at), road.split(".").map(Number));
      if (!slide) continue;
      if (plays > 1 && play !== played) lines.push(fill(t.results_round, { number: play }));
      played = play;
      lines.push(...linesOf(slide, vote));
    }
  }
  return lines.slice(1).join("\n");
}

/** @param {Slide} slide @param {Vote} vote */
function linesOf(slide, { rounds }) {
  const counted = rounds.filter((counts) => sum(counts));
  const lines = slide.choices.map((choice, index) => {
    const shares = counted.map((counts) => `${counts[index]} / ${sum(counts)}`);
    const [before, after] = shares;
    const counts = after ? fill(t.results_twice, { before, after }) : before;
    const right = choice.right ? ` (${t.is_key})` : "";
    return `- ${nameOf(slide, index)}. ${plain(choice.words)}: ${counts}${right}`;
  });
  // What it is about stands last, with its question before it.
  const about = slide.ask.filter((part) => part.matches(".stage__stem, .stage__row"));
  return [plain((about.length ? about : slide.ask).slice(-1)), ...lines];
}
