/**
 * What comes along to a plan from elsewhere: merged with what stands there, told above the form with
 * where it came from, and undone on request. Loads only for who comes in with something.
 */
import { offer } from "../progress/consent.js";
import { readLink, takeParcel } from "../shared/carried.js";
import { fill, goTo, makeButton, say } from "../shared/dom.js";
import { addTo, takeOut } from "../shared/plan_text.js";
import { texts } from "../shared/texts.js";
import { fillIn } from "../shared/whole_text.js";

/** @typedef {{areas: HTMLTextAreaElement[], top: HTMLElement, news: HTMLElement, forgetLink(): void}} Receiver */
/** What a field says of an addition: its text before and after it, and the lines that are new. */
/** @typedef {{area: HTMLTextAreaElement, before: string, after: string, added: string[]}} Change */

/** @param {HTMLTextAreaElement} area */
const nameOf = (area) => `'${area.labels?.[0]?.textContent}'`;

/**
 * Take in what the name of this tab carries, or else its address.
 * @param {Receiver} plan
 */
export function takeIn(plan) {
  const fields = plan.areas.map(({ name }) => name);
  const { from, entries, refused } = takeParcel(fields) ?? readLink(location.hash, fields);
  const heading = from && fill(texts.plan_from, { from });
  /** @type {string[]} */
  const full = [];
  /** @type {Change[]} */
  const changes = [];
  for (const area of plan.areas) {
    const before = area.value;
    const own = entries.filter(({ field }) => field === area.name);
    const { text: after, added } = addTo(before, heading, own);
    if (!added.length) continue;
    const fits = area.maxLength < 0 || after.length <= area.maxLength;
    if (fits) changes.push({ area, before, after, added });
    else full.push(nameOf(area));
  }
  // Above the form, where who comes in looks first.
  if (changes.length) offer(plan.top, true);
  for (const { area, after } of changes) fillIn(area, after);
  const labels = changes.map(({ area }) => nameOf(area)).join(", ");
  const said = [];
  if (changes.length) {
    said.push(from ? fill(texts.plan_added, { from, labels }) : texts.plan_carried);
  } else if (entries.length && !full.length) said.push(texts.plan_known);
  if (full.length) said.push(fill(texts.plan_full, { labels: full.join(", ") }));
  if (refused) said.push(texts.plan_refused);
  if (!said.length) return;
  say(plan.news, said.join(" "));
  if (changes.length) {
    plan.news.append(makeButton(texts.plan_undo, () => undo(plan, changes)));
  }
}

/** @param {Receiver} plan @param {Change[]} changes */
function undo(plan, changes) {
  for (const { area, before, after, added } of changes) {
    fillIn(area, area.value === after ? before : takeOut(area.value, added));
  }
  plan.forgetLink();
  say(plan.news, texts.plan_undone);
  goTo(plan.news);
}
