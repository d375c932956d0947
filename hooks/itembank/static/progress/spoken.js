/** Days as people say them. */

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
