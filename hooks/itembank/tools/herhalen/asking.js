/** What is due today: in which order it is asked, what is shown for it, and when it comes back. Pure. */

import { scheduled } from "../../static/course/review.js";
import { askedAgain } from "../../static/progress/store.js";

/** A confident mistake first, then other mistakes, then doubt, then what was due longest. @param {Attempt} attempt */
function rank({ score, sure }) {
  if ((score ?? 1) < 1) return sure ? 0 : 1;
  return sure === false ? 2 : 3;
}

/**
 * What is due on a day, in the order it is asked.
 * @param {Catalog} catalog @param {State} state @param {string} day
 * @returns {{key: string, due: string}[]}
 */
export function dueOn(catalog, state, day) {
  return scheduled(catalog, state)
    .filter(({ due }) => due <= day)
    .sort(
      (a, b) =>
        rank(state.items[a.key]) - rank(state.items[b.key]) ||
        (a.due < b.due ? -1 : a.due > b.due ? 1 : a.key < b.key ? -1 : 1),
    );
}

/**
 * The item to show for one that is due: another one of the same objective that the learner has
 * never seen, if there is one.
 * @param {Catalog} catalog @param {State} state @param {string} key
 * @param {Set<string>} taken keys that are asked in this round already
 */
export function substitute(catalog, state, key, taken) {
  const { objective } = catalog.items[key];
  const unseen = Object.entries(catalog.items)
    .filter(([other, entry]) => entry.objective === objective && !state.items[other])
    .map(([other]) => other)
    .filter((other) => !taken.has(other));
  return unseen.sort()[0] ?? key;
}

/**
 * An item that was due is known well enough after a right answer to another one of the same
 * objective: it waits for the next gap, with what was answered left as it was.
 * @param {State} state @param {string} key @param {string} day @returns {State}
 */
export function advanced(state, key, day) {
  const attempt = state.items[key];
  if (!attempt) return state;
  const { gap: _gap, due: _due, ...rest } = attempt;
  const again = askedAgain(attempt, { score: 1, sure: true }, day);
  const moved = { ...rest, day, count: attempt.count + 1, ...again };
  return { ...state, items: { ...state.items, [key]: moved } };
}
