/**
 * Controls that go while somebody is in them: at once for the eye and the hand, and a moment later
 * for a screen reader. Orca that finds the place gone where it was looks up where the focus is by
 * then, and says nothing of it.
 */
import { all } from "./dom.js";

/** How long it may take to come along with the focus, in milliseconds. */
const COMING = 1000;
/** Out of sight. */
const ASIDE = "item__aside";

/** A press on what is going is one too many. @param {Event} event */
const refuse = (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** @param {HTMLElement} element @param {boolean} aside */
function setAside(element, aside) {
  element.classList.toggle(ASIDE, aside);
  if (aside) element.addEventListener("click", refuse, true);
  else element.removeEventListener("click", refuse, true);
}

/** Take away for good what has the focus while it moves on. @param {HTMLElement} element  a button, or what holds it */
export function takeAway(element) {
  setAside(element, true);
  for (const control of [element, ...all(element, "a, button, summary")]) control.tabIndex = -1;
  setTimeout(() => element.remove(), COMING);
}

/** Hide a button, or show it again. @param {HTMLElement} button @param {boolean} hidden */
export function setHidden(button, hidden) {
  const isGoing = () => button.classList.contains(ASIDE);
  if (hidden && isGoing()) return;
  const going = hidden && button === document.activeElement;
  setAside(button, going);
  button.hidden = hidden && !going;
  if (!going) return;
  setTimeout(() => {
    if (!isGoing()) return;
    setAside(button, false);
    button.hidden = true;
  }, COMING);
}
