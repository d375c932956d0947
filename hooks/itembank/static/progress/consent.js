/**
 * The offer to remember, one line under the first result of a page view. No dialog: who does
 * nothing loses nothing but the answers on this page, and the line says so.
 */
import { make, makeButton, makeStatus } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { remembers } from "./loaded.js";
import { progress } from "./progress.js";
import { warn } from "./warn.js";

let offered = false;

/** @param {HTMLElement} item the item that was answered */
export async function offer(item) {
  await progress.ready;
  if (progress.carrier.kind !== "memory") return;
  if (remembers()) {
    // The learner said yes in another tab after this page was opened.
    const { remember } = await import("./remember.js");
    if (!(await remember(progress))) warn(item.dataset.item ?? "");
    return;
  }
  if (offered) return;
  offered = true;
  const line = makeStatus("consent");
  const words = make("span", "", `${t.consent_offer} `);
  /** @param {string} text */
  const answer = (text) => {
    line.replaceChildren(text);
    line.tabIndex = -1;
    line.focus();
  };
  const yes = makeButton(t.consent_yes, async () => {
    const { remember } = await import("./remember.js");
    answer((await remember(progress)) ? t.consent_done : t.consent_failed);
  });
  const no = makeButton(t.consent_no, () => answer(t.consent_refused));
  const buttons = make("span", "item__actions");
  buttons.append(yes, no);
  item.querySelector("form")?.append(line);
  // The live region stands there first; then its words are announced.
  requestAnimationFrame(() => line.append(words, buttons));
}
