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

/** The days that are called by where they stand from today. */
const NEAR = new Intl.RelativeTimeFormat("nl-NL", { numeric: "auto" });

/**
 * As people say it: `morgen`, or `vrijdag 4 december`.
 * @param {string} day @param {string} from  today
 */
export function spoken(day, from) {
  const [then, now] = [day, from].map((one) => Date.parse(`${one}T00:00:00Z`));
  const days = Math.round((then - now) / 86_400_000);
  if (days >= 0 && days < 3) return NEAR.format(days, "day");
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat("nl-NL", form).format(then);
}
