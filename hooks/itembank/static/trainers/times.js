/** When the parts of a workshop begin and end. */

const DAY = 24 * 60;
/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** Minutes past midnight as on a clock. @param {number} minutes */
export const clock = (minutes) =>
  `${two(Math.floor((minutes % DAY) / 60))}:${two(Math.floor(minutes % 60))}`;

/** The minutes past midnight of `13:30`, or null when it is no time. @param {string} time */
export function minutesOf(time) {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/**
 * When a part begins and ends: by the clock when the beginning is known, otherwise in minutes.
 * @param {string} begin `13:30` or empty @param {number} from @param {number} to minutes
 */
export function span(begin, from, to) {
  const start = minutesOf(begin);
  return start === null ? `${from}–${to}` : `${clock(start + from)}–${clock(start + to)}`;
}

/** Each part with the minutes before it. @template {{minutes: number | null}} T @param {T[]} steps @returns {{step: T, from: number, to: number}[]} */
export function timed(steps) {
  let passed = 0;
  return steps.map((step) => {
    const from = passed;
    passed += step.minutes ?? 0;
    return { step, from, to: passed };
  });
}
