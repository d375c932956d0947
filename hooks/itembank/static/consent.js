/**
 * The offer to remember, one line under the first result of a page view. No dialog: who does
 * nothing loses nothing but the answers on this page, and the line says so.
 */
import { make } from "./dom.js";
import { progress, remembers } from "./progress.js";
import { texts as t } from "./texts.js";

let offered = false;

/** @param {Element} item the item that was answered */
export async function offer(item) {
  await progress.ready;
  if (progress.carrier.kind !== "memory") return;
  if (remembers()) {
    // The learner said yes in another tab after this page was opened.
    const { remember } = await import("./remember.js");
    if (!(await remember())) warn(item.dataset.item);
    return;
  }
  if (offered) return;
  offered = true;
  const line = make("p", "consent");
  line.setAttribute("role", "status");
  const words = make("span", "", `${t.consent_offer} `);
  const yes = make("button", "action", t.consent_yes);
  const no = make("button", "action", t.consent_no);
  yes.type = no.type = "button";
  const answer = (text) => {
    line.replaceChildren(text);
    line.tabIndex = -1;
    line.focus();
  };
  yes.addEventListener("click", async () => {
    const { remember } = await import("./remember.js");
    answer((await remember()) ? t.consent_done : t.consent_failed);
  });
  no.addEventListener("click", () => answer(t.consent_refused));
  const buttons = make("span", "item__actions");
  buttons.append(yes, no);
  item.querySelector("form").append(line);
  // The live region stands there first; then its words are announced.
  requestAnimationFrame(() => line.append(words, buttons));
}

/** Say at an activity that what was done there could not be kept. @param {string} key */
export function warn(key) {
  const line = document.querySelector(`[data-item="${CSS.escape(key)}"] .item__status`);
  if (!line || line.textContent.includes(t.unsaved)) return;
  line.ariaLive = "polite";
  line.textContent += ` ${t.unsaved}`;
}
