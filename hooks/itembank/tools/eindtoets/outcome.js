/** What comes of a test in a page: it is handed in, or its result is seen again on a later visit. */

import { progress } from "../../static/progress/progress.js";
import { fill, goTo, make, one, say } from "../../static/shared/dom.js";
import { takeAway } from "../../static/shared/take_away.js";
import { texts as t } from "../../static/shared/texts.js";
import { handedIn, result } from "./handed_in.js";
import {
  againWords,
  closeItem,
  dayWords,
  earlierResults,
  showAnswer,
  testEnding,
  verdictsOf,
  verdictWords,
} from "./test_result.js";

export { earlierResults };

/** @typedef {import("./making.js").Making} Making */

/** @param {Making} making */
export function handIn(making) {
  const { catalog, place, questions, running: test } = making;
  /** @type {Record<string, TestAnswer>} */
  const answers = {};
  const graded = questions.answers(test).map(({ item, response }) => {
    if (response === null) closeItem(item, t.test_skipped);
    const score = response === null ? 0 : (item.reveal(response).score ?? 0);
    answers[item.key] = { revision: item.revision, response, score };
    return { objective: catalog.pool[item.key].objective, score };
  });
  const done = handedIn(test, result(graded), answers);
  making.draw = "";
  progress.update((state) => ({ ...state, test: done }));
  questions.showFlags(false);
  const [last] = done.results.slice(-1);
  const heading = show(making, last, t.test_retake, verdictWords(catalog, last), []);
  heading.classList.add("test__result");
  making.asked.remove();
  takeAway(making.submit);
  say(place.status, "");
  goTo(heading);
}

/** @param {Making} making @param {TestResult} last */
export function review(making, last) {
  const { catalog, number, place, questions, turning } = making;
  place.end.replaceChildren(turning.steps);
  const answers = last.answers ?? {};
  questions.lay(Object.keys(answers), false);
  for (const item of questions.shown) showAnswer(item, answers[item.key]);
  say(place.status, againWords(last, number));
  const gone = Object.keys(answers).length - questions.shown.length;
  show(making, last, t.test_start, dayWords(last), [
    verdictWords(catalog, last),
    ...(gone ? [fill(t.test_gone, { count: gone })] : []),
  ]);
}

/**
 * @param {Making} making @param {TestResult} last
 * @param {string} again  on the button that begins another test
 * @param {string} title @param {string[]} lines
 */
function show(making, last, again, title, lines) {
  const { catalog, place, questions, test, turning } = making;
  const { shown } = questions;
  const { heading, parts } = testEnding(catalog, progress.state, last, {
    ...{ title, lines, shown },
    again: making.beginButton(again),
  });
  const verdicts = verdictsOf(shown);
  turning.list(verdicts);
  turning.open(verdicts.findIndex(({ mark }) => mark !== "right"));
  place.actions.replaceChildren();
  place.panel.replaceChildren(
    ...parts,
    ...earlierResults(catalog, test.results.slice(0, -1)),
    ...(shown.length ? [make("h2", "", t.test_yours)] : []),
    make("p", "", shown.length ? t.test_answers : t.test_no_answers),
    ...(shown.length ? making.map(t.test_verdicts) : []),
  );
  // Above the buttons, since who leaves from here would lose it.
  one(place.panel, ".ending__actions").before(place.offered);
  return heading;
}
