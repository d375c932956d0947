/** What is done for who said yes, here, in another tab or in an LMS, and what is told about it. */
import { texts as t } from "../shared/texts.js";
import { progress } from "./progress.js";
import { remember } from "./remember.js";
import { warn } from "./warn.js";

/** The learner asked to be remembered. @returns what came of it, in words */
export const keep = async () => ((await remember(progress)) ? t.consent_done : t.consent_failed);

/**
 * Where there is nothing to choose.
 * @param {HTMLElement} place @param {boolean} typed
 * @param {(place: HTMLElement, words: string) => unknown} once  says it, on the one line there is for it
 */
export async function tellKept(place, typed, once) {
  await progress.ready;
  const { kind } = progress.carrier;
  if (kind === "lms") {
    // It keeps scores, and a self-scan has none.
    const isScan = place.closest("[data-kind=zelfscan]");
    if (typed || isScan) once(place, isScan ? t.scan_lms : t.typed_lms);
  } else if (kind === "local") {
    // Someone may have asked for that before typed text went along.
    if (typed && !Object.keys(progress.state.texts).length) once(place, t.typed_kept);
  } else if (!(await remember(progress))) {
    // The learner said yes in another tab after this page was opened, and it does not work here.
    warn(place.dataset.item ?? "");
  }
}
