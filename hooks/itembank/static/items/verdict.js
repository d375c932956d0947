/** What is told of an answer: the verdict in its heading, and each reason beside what it is about. */
import { all, goTo, lowerFirst, make, one, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { telling } from "./telling.js";

/** The word for a score; without one the answer was seen, not judged. @param {number|null} score */
export const verdictOf = (score) =>
  score === null ? "seen" : score === 1 ? "right" : score > 0 ? "partly" : "wrong";

/** What an answer says to who was sure of it, or in doubt. @param {boolean} sure @param {boolean} right */
function sureWords(sure, right) {
  if (sure) return right ? t.sure_right : t.sure_wrong;
  return right ? t.doubt_right : t.doubt_wrong;
}

/**
 * Put in the heading of an item how it was answered: "Vraag 4: niet goed". It is heard when it gets
 * the focus, so it is no live region: then it would be said twice, and all of them at once when a
 * page shows what was answered before.
 * @param {HTMLElement} item @param {string} words nothing takes them away @param {string} verdict
 * @returns the heading
 */
export function judge(item, words, verdict) {
  const old = one(item, ".item__label");
  if (!words && !old.dataset.verdict) return old;
  // A new one: of an element that changed a screen reader may still have the old words.
  const heading = /** @type {HTMLElement} */ (old.cloneNode(true));
  one(heading, "span")?.remove();
  delete heading.dataset.verdict;
  if (words) {
    heading.dataset.verdict = verdict;
    heading.append(make("span", "", `: ${lowerFirst(words)}`));
  }
  old.replaceWith(heading);
  return heading;
}

/**
 * Show what is true of a response.
 * @param {ItemElement} item @param {any} response @param {{focus?: boolean, sure?: boolean}} how
 */
export function tell(item, response, { focus, sure }) {
  const result = item.grade(response);
  const verdict = verdictOf(result.score);
  const word = verdict === "seen" ? item.kindTexts(verdict) : t[verdict];
  const heading = judge(item, [word, result.line ?? []].flat().join(". "), verdict);
  item.say("");
  item.settle();
  if (focus) goTo(heading);
  // From the last to the first, so that parts about one place come to stand in their own order.
  for (const part of [...result.parts].reverse()) part.after.after(feedback(part));
  const told = all(item, ".item__key :is(.item__rationale, .item__sources)");
  item.explanation.replaceChildren(...told.map((part) => part.cloneNode(true)));
  if (sure !== undefined && result.score !== null) {
    item.explanation.prepend(make("p", "item__sure", sureWords(sure, result.score === 1)));
  }
  if (result.first) heading.after(result.first);
  if (result.show) item.explanation.before(result.show);
  item.turn(verdict);
  item.wrongButton.hidden = !item.canRetryWrong || verdict !== "partly";
  // In view with the frame that brings it; the focus comes after that frame.
  if (focus) heading.scrollIntoView({ block: "nearest" });
  item.dispatchEvent(new Event("item-shown", { bubbles: true }));
  return result;
}

/** @param {Remark} remark */
function feedback({ mark, label, reason, extra }) {
  const box = make("div", `feedback feedback--${mark}`);
  box.append(make("b", "feedback__label", sentence(label)));
  if (extra) box.append(" ", make("span", "", sentence(extra)));
  const words = reason && one(reason, ":scope > span");
  if (words) box.append(" ", ...words.cloneNode(true).childNodes);
  return box;
}

Object.assign(telling, { tell, judge });
