/**
 * Days without hours. A day is text, `2026-11-21`, in the learner's own calendar; distances are
 * counted over UTC, so that daylight saving and the end of a month cannot shift them.
 */

/** @param {Date} [now] */
export function today(now = new Date()) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** @param {string} day @param {number} count */
export function addDays(day, count) {
  const time = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}
