/**
 * Controls that go while somebody is in them: at once for the eye, and a moment later for a screen
 * reader. Orca that finds the place gone where it was looks up where the focus is by then, and says
 * nothing of it.
 */
import { all } from "./dom.js";

/** How long it may take to come along with the focus, in milliseconds. */
const COMING = 1000;
/** Out of sight. */
const ASIDE = "item__aside";

/** Take away for good what has the focus while it moves on. @param {HTMLElement} element  a button, or what holds it */
export function takeAway(element) {
  element.classList.add(ASIDE);
  for (const control of [element, ...all(element, "a, button")]) control.tabIndex = -1;
  setTimeout(() => element.remove(), COMING);
}

/** Hide a button, or show it again. @param {HTMLElement} button @param {boolean} hidden */
export function setHidden(button, hidden) {
  const { classList } = button;
  // The timer sees to it.
  if (hidden && classList.contains(ASIDE)) return;
  const going = hidden && button === document.activeElement;
  classList.toggle(ASIDE, going);
  button.hidden = hidden && !going;
  if (going)
    setTimeout(() => {
      button.hidden ||= classList.contains(ASIDE);
    }, COMING);
}
