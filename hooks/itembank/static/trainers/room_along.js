/**
 * What a room did goes along when its workshop is changed and led again: from one page to the next
 * in the name of the tab, which is kept nowhere, and there in the history of the tab. It can come
 * from anywhere, so it is read without trust.
 */
import { PARCEL, PARTS } from "../shared/limits.js";
import { LIMITS } from "./agenda.js";

const OURS = "itembank-zaal:";

/** Have a link take along what this entry of the history holds. @param {HTMLAnchorElement} link */
export function takesRoom(link) {
  link.addEventListener("click", ({ ctrlKey, metaKey, shiftKey }) => {
    // Opened elsewhere: this tab stays, and would carry it on to wherever it goes.
    if (ctrlKey || metaKey || shiftKey) return;
    const { room } = history.state ?? {};
    if (room) window.name = OURS + JSON.stringify(room);
  });
}

/** What came along belongs to this entry of the history from now on. */
export function settleRoom() {
  const { name } = window;
  if (!name.startsWith(OURS)) return;
  window.name = "";
  const room = name.length > PARCEL ? null : readRoom(name.slice(OURS.length));
  if (room) history.replaceState({ ...history.state, room }, "");
}

/** @param {unknown} raw @param {number} most */
const isCount = (raw, most) => Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= most;

/** @param {unknown} raw @param {number} most */
const areCounts = (raw, most) =>
  Array.isArray(raw) && raw.length <= PARTS && raw.every((one) => isCount(one, most));

/** @param {any} raw */
const isPlace = (raw) =>
  isCount(raw?.play, PARCEL) && isCount(raw.at, PARCEL) && areCounts(raw.road, PARTS);

/** @param {any} raw */
const isVote = (raw) =>
  isCount(raw?.phase, 2) &&
  typeof raw.revealed === "boolean" &&
  raw.rounds?.length === 2 &&
  areCounts(raw.rounds[0], LIMITS.hands) &&
  areCounts(raw.rounds[1], LIMITS.hands);

/** @param {unknown} raw @param {(one: unknown) => boolean} isSound */
const sound = (raw, isSound) =>
  Object.fromEntries(Object.entries(raw ?? {}).filter(([, one]) => isSound(one)));

/** What is sound of it, or nothing. @param {string} text @returns {Room | null} */
export function readRoom(text) {
  try {
    const { last, places, votes } = JSON.parse(text);
    return {
      last: typeof last === "string" ? last : "",
      places: sound(places, isPlace),
      votes: sound(votes, isVote),
    };
  } catch {
    return null;
  }
}
