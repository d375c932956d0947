/**
 * What comes along to the plan, by its address or by the name of the tab; see to_plan.js. Both can
 * come from anywhere, so both are read without trust. What does not fit is left out and said.
 */
import { CARRIED, LINK, PARCEL, POINTS, WRITING } from "./limits.js";
import { FROM, OURS } from "./to_plan.js";

const LONGEST_TITLE = 120;

/** Plain text: without control characters, and without what turns its direction. @param {unknown} raw */
const cleaned = (raw) =>
  typeof raw === "string"
    ? raw
        .replace(/\r\n?/g, "\n")
        .replace(/\t/g, " ")
        .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "")
        .trim()
    : "";

/** Say where it came from, if that is a title. @param {Carried} carried @param {unknown} raw */
function name(carried, raw) {
  const title = cleaned(raw).replace(/\s+/g, " ");
  if (title.length <= LONGEST_TITLE) carried.from = title;
  else carried.refused = true;
}

/**
 * What a link carries. Only known fields and short texts; what does not fit is left out and said.
 * @param {string} hash  the fragment of the address, with or without #
 * @param {string[]} fields  the ids of the fields
 * @returns {Carried}
 */
export function readLink(hash, fields) {
  /** @type {Carried} */
  const carried = { from: "", entries: [], refused: false };
  const raw = hash.replace(/^#/, "");
  if (!raw.includes("=")) return carried;
  if (raw.length > LINK) return { ...carried, refused: true };
  for (const [field, value] of new URLSearchParams(raw)) {
    const words = cleaned(value);
    if (field === FROM && !fields.includes(FROM)) name(carried, value);
    else if (fields.includes(field) && words && words.length <= CARRIED) {
      carried.entries.push({ field, words });
    } else carried.refused = true;
  }
  return carried;
}

/**
 * What the name of this tab carries for these fields; it is taken out of it.
 * @param {string[]} fields
 * @returns {Carried | null} null when nothing was sent here
 */
export function takeParcel(fields) {
  const { name: parcel } = window;
  if (!parcel.startsWith(OURS)) return null;
  window.name = "";
  /** @type {Carried} */
  const carried = { from: "", entries: [], refused: parcel.length > PARCEL };
  if (carried.refused) return carried;
  let raw;
  try {
    raw = JSON.parse(parcel.slice(OURS.length));
  } catch {
    return { ...carried, refused: true };
  }
  name(carried, raw?.from);
  const entries = Array.isArray(raw?.entries) ? raw.entries : [];
  for (const entry of entries.slice(0, POINTS)) {
    const words = cleaned(entry?.words);
    const note = cleaned(entry?.note);
    const fits = Math.max(words.length, note.length) <= WRITING;
    if (fields.includes(entry?.field) && words && fits) {
      carried.entries.push({ field: entry.field, words, note });
    } else carried.refused = true;
  }
  carried.refused ||= entries.length > POINTS;
  return carried;
}
