/** Days from outside, and days in words. */

/** Whether a text is a day that exists. @param {unknown} day */
export function isDay(day) {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** `21 november 2026` @param {string} day */
export function inWords(day) {
  const time = new Date(`${day}T00:00:00Z`);
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("nl-NL", form).format(time);
}
