/** The offer to remember once more, where something ends. It loads there. */

/**
 * An offer that nobody answered comes along to the end: who leaves from there would lose all of it.
 * Where one is at work still it stays.
 * @param {HTMLElement} place
 */
export function offerAgain(place) {
  const buttons = document.querySelector(".consent__choice:not(.item__aside)");
  const line = buttons?.previousElementSibling;
  if (!buttons || !line || line.parentElement?.contains(document.activeElement)) return;
  const { top } = place.getBoundingClientRect();
  place.append(line, buttons);
  // What one looks at stays where it is, also in a browser that does not see to that.
  if (!CSS.supports("overflow-anchor: auto")) scrollBy(0, place.getBoundingClientRect().top - top);
}
