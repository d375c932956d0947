/** The coming days of review as a file for somebody's own calendar (RFC 5545). Pure: days in, text out. */

/** A line is at most this long, in bytes and without its end. */
const LONGEST_LINE = 75;

/** Words of a property: what would end them or divide them is written out. @param {string} words */
export const escaped = (words) => words.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

/** A line in pieces, each in whole letters; what goes on begins with a space. @param {string} line */
export function folded(line) {
  const size = (/** @type {string} */ text) => new TextEncoder().encode(text).length;
  const pieces = [""];
  for (const letter of line) {
    const room = pieces.at(-1) + letter;
    if (size(room) > LONGEST_LINE) pieces.push(` ${letter}`);
    else pieces[pieces.length - 1] = room;
  }
  return pieces.join("\r\n");
}

/**
 * One event of a whole day for each day on which something is asked again. The same day of the same
 * course has the same name in every file, so that a calendar renews it instead of adding another.
 * @param {{day: string, summary: string}[]} days
 * @param {{course: string, page: string, words: string, now: Date}} about  the name of the course,
 *   the address of the page that asks, and what an event says of it
 */
export function calendarFile(days, { course, page, words, now }) {
  const { hostname, pathname } = new URL(page);
  const compact = (/** @type {string} */ day) => day.replaceAll("-", "");
  const stamp = `${compact(now.toISOString()).replaceAll(":", "").slice(0, 15)}Z`;
  const place = pathname.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "");
  const more = escaped(`${words}\n${page}`);
  const events = days.flatMap(({ day, summary }) => [
    "BEGIN:VEVENT",
    `UID:${compact(day)}-${place}@${hostname}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${more}`,
    `URL:${page}`,
    // It takes a few minutes somewhere in the day: nobody is away for it.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(course)}//Herhalen//NL`,
    "METHOD:PUBLISH",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
