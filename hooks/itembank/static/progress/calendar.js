/** Days from outside, and days in words. */

/** Whether a text is a day that exists. @param {unknown} day */
export function isDay(day) {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
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

/** `21 november 2026` @param {string} day */
export function inWords(day) {
  const time = new Date(`${day}T00:00:00Z`);
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("nl-NL", form).format(time);
}
