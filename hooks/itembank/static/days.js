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

/** Whether a text is a day that exists. @param {unknown} day */
export function isDay(day) {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** @param {string} day @param {number} count */
export function addDays(day, count) {
  const time = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** `21 november 2026` @param {string} day */
export function inWords(day) {
  const time = new Date(`${day}T00:00:00Z`);
  const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("nl-NL", form).format(time);
}
