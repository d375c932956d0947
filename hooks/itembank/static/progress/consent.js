/**
 * The offer to remember, one line where something was answered, ticked or typed, once for each view
 * of a page. No dialog: who does nothing loses nothing but what is on this page, and the line says
 * so. What is told instead, where there is nothing to choose, stands here too.
 */
import { all, goTo, make, makeButton, makeStatus, say } from "../shared/dom.js";
import { pressOver } from "../shared/press.js";
import { texts as t } from "../shared/texts.js";
import { atRisk, weighRisks } from "./leaving.js";
import { remembers } from "./loaded.js";
import { progress } from "./progress.js";

/** How long a screen reader may take to come along with the focus, in milliseconds. */
const LEAVING = 1000;

let offered = false;
let refused = false;

// Who said no knows that answers go, and is not asked about them again. Typed text is: a slip of
// the finger would take it along, see typed.js.
atRisk(progress, () => progress.wouldBeGone && !refused);

/**
 * @param {HTMLElement} place  the activity or part of it where something was done
 * @param {boolean} [typed]  whether it was typed: an LMS does not keep that
 */
export async function offer(place, typed = false) {
  await progress.ready;
  await pressOver();
  const { kind } = progress.carrier;
  if (kind === "lms") return typed && once(place, t.typed_lms);
  // On this device already. Someone may have asked for that before typed text went along.
  if (kind === "local")
    return typed && !Object.keys(progress.state.texts).length && once(place, t.typed_kept);
  if (remembers()) {
    // The learner said yes in another tab after this page was opened.
    const { remember } = await import("./remember.js");
    if (await remember(progress)) return;
    const { warn } = await import("./warn.js");
    warn(place.dataset.item ?? "");
    return;
  }
  const line = once(place, t.consent_offer);
  if (!line) return;
  /** @param {string} text */
  const answer = (text) => {
    // It is heard because it gets the focus; told by itself as well it would be heard twice.
    const told = make("p", "consent", text);
    told.tabIndex = -1;
    line.replaceWith(told);
    takeAway(buttons);
    goTo(told);
    import("./linked.js").then(({ lead }) => lead(told));
  };
  const yes = makeButton(t.consent_yes, async () => {
    const { remember } = await import("./remember.js");
    answer((await remember(progress)) ? t.consent_done : t.consent_failed);
  });
  const no = makeButton(t.consent_no, () => {
    refused = true;
    weighRisks();
    answer(t.consent_refused);
  });
  const buttons = make("div", "item__actions");
  buttons.append(yes, no);
  requestAnimationFrame(() => line.after(buttons));
}

/** The one line of this view of the page. @param {HTMLElement} place @param {string} words */
function once(place, words) {
  if (offered) return null;
  offered = true;
  const line = makeStatus("consent");
  // A part of a form may be laid out in columns: a line within it would move its fields.
  if (place instanceof HTMLFieldSetElement) place.after(line);
  else (place.querySelector("form") ?? place).append(line);
  // The live region stands there first; then its words are announced.
  requestAnimationFrame(() => say(line, words));
  return line;
}

/**
 * Take away what has the focus while it moves on: at once for the eye, and a moment later for a
 * screen reader. One that finds the place gone where it was says nothing of where it came.
 * @param {HTMLElement} element
 */
function takeAway(element) {
  element.classList.add("item__aside");
  for (const control of all(element, "button")) control.tabIndex = -1;
  setTimeout(() => element.remove(), LEAVING);
}
