/** What waits to be asked again, and when. Pure: days and states in, lists out. */

import { addDays } from "../progress/days.js";
import { dueDay } from "../progress/store.js";
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
  const now = { day, count: scheduled(catalog, state).filter(({ due }) => due <= day).length };
  const later = coming(catalog, state, day, LONGEST_GAP).find(({ count }) => count);
  return [now, ...(later ? [later] : [])].filter(({ count }) => count);
}
