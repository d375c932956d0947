/** What everything that is kept is made of. Whatever comes from outside is measured by this. */
import { NAME } from "../shared/limits.js";
import { isDay } from "./calendar.js";

const PART = `[a-z0-9-]{1,${NAME}}`;
export const KEY = new RegExp(`^${PART}/${PART}$`);
export const ID = new RegExp(`^${PART}$`);
export const REVISION = /^[0-9a-f]{8}$/;
/** The mark of a draw of the final test. */
export const DRAW = /^[0-9a-z]{1,8}$/;

/** @param {unknown} value @returns {value is Record<string, any>} */
export const plain = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value */
export const isCount = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) < 1e6;

/** @param {unknown} value */
export const isScore = (value) => typeof value === "number" && value >= 0 && value <= 1;

/** @param {unknown} raw @returns {raw is Dated} */
export const isDated = (raw) => plain(raw) && isDay(raw.day) && isCount(raw.count);

/** By day, then by count, then by content, so the order is total. @param {Dated} entry */
export const rank = (entry) =>
  `${entry.day} ${String(entry.count).padStart(7, "0")} ${JSON.stringify(entry)}`;

/** The older one first. @param {Dated} one @param {Dated} other */
export const byRank = (one, other) => (rank(one) < rank(other) ? -1 : 1);
