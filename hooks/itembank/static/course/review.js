/** What is asked again, and when. Pure: days and states in, lists out. */

import { addDays } from "../progress/days.js";
import { askedAgain, dueDay } from "../progress/store.js";
import { standing } from "./course.js";

/** In days: what was answered today is asked again within it. */
export const LONGEST_GAP = 31;

/**
 * Everything that is waiting to be asked again, with the day it is due. An item that changed or
 * left the course is not asked.
 * @param {Catalog} catalog @param {State} state
 * @returns {{key: string, due: string}[]}
 */
export function scheduled(catalog, state) {
  return Object.entries(state.items)
    .filter(([key]) => catalog.items[key])
    .filter(([key, attempt]) => standing(catalog.items[key], attempt) !== "changed")
    .flatMap(([key, attempt]) => {
      const due = dueDay(attempt);
      return due ? [{ key, due }] : [];
    });
}

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
 * How many come due on each of the coming days.
 * @param {Catalog} catalog @param {State} state @param {string} day @param {number} [days]
 */
export function coming(catalog, state, day, days = 7) {
  const waiting = scheduled(catalog, state);
  return Array.from({ length: days }, (_, index) => {
    const on = addDays(day, index + 1);
    return { day: on, count: waiting.filter(({ due }) => due === on).length };
  });
}

/**
 * What waits, as far as it need be said: today, and the first day after it on which more comes.
 * @param {Catalog} catalog @param {State} state @param {string} day
 * @returns {{day: string, count: number}[]} empty when nothing does
 */
export function waiting(catalog, state, day) {
  const now = { day, count: dueOn(catalog, state, day).length };
  const later = coming(catalog, state, day, LONGEST_GAP).find(({ count }) => count);
  return [now, ...(later ? [later] : [])].filter(({ count }) => count);
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
