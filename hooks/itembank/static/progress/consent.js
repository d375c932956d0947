/**
 * The offer to remember, one line where something was answered, ticked or typed, once for each view
 * of a page. No dialog: who does nothing loses nothing but what is on this page, and the line says
 * so. What is told where there is nothing to choose stands in kept.js.
 */
import { afterPaint, make, makeButton, makeStatus, pressOver, say } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { early, loaded, remembers } from "./loaded.js";

let offered = false;

// While the browser had this page in its memory the learner may have said yes on another. The store
// that is made then takes in what was answered here.
window.addEventListener("pageshow", () => {
  if (early.length && remembers()) import("./progress.js");
});

/**
 * @param {HTMLElement} place  the activity or part of it where something was done
 * @param {boolean} [typed]  whether it was typed: an LMS does not keep that
 */
export async function offer(place, typed = false) {
  // What was done comes on the screen first.
  await new Promise((drawn) => afterPaint(() => drawn(undefined)));
  await loaded.store?.ready;
  await pressOver();
  if (remembers() || (loaded.store && loaded.store.carrier.kind !== "memory")) {
    const { tellKept } = await import("./kept.js");
    return tellKept(place, typed, once);
  }
  const line = once(place, t.consent_offer);
  if (!line) return;
  /** @param {() => string | Promise<string>} chosen  does it, and says what came of it */
  const choose = (chosen) => async () => {
    const { answer } = await import("./offer_answered.js");
    answer(line, buttons, await chosen());
  };
  const keep = async () => (await import("./kept.js")).keep();
  const yes = makeButton(t.consent_yes, choose(keep));
  const no = makeButton(
    t.consent_no,
    choose(() => t.consent_refused),
  );
  const buttons = make("div", "item__actions consent__choice");
  buttons.append(yes, no);
  requestAnimationFrame(() => line.after(buttons));
}

/** The one line of this view of the page. @param {HTMLElement} place @param {string} words */
function once(place, words) {
  if (offered) return null;
  offered = true;
  const line = makeStatus("consent");
  const form = place.querySelector("form") ?? place;
  // A part of a form may be laid out in columns: a line within it would move its fields.
  if (place instanceof HTMLFieldSetElement) place.after(line);
  // Below the buttons nobody looks any more: those lead on from there.
  else form.insertBefore(line, form.querySelector(":scope > .item__actions"));
  // The live region stands there first; then its words are announced.
  requestAnimationFrame(() => say(line, words));
  return line;
}
