/**
 * The browser's question before a page is left with work that would be gone. There is a listener
 * only while there is such work: an idle one keeps a page out of the browser's memory. Where a
 * browser or a frame cannot ask, the line that offers to remember has said it.
 */

/** Who may lose something, and whether that is so now. @type {Map<object, () => boolean>} */
const risks = new Map();
let listening = false;

const isAnyAtRisk = () => [...risks.values()].some((isAtRisk) => isAtRisk());

/** @param {BeforeUnloadEvent} event */
function ask(event) {
  if (!isAnyAtRisk()) return;
  event.preventDefault();
  // Safari before 17.4 asks for this one.
  event.returnValue = true;
}

/** Something changed for someone: listen, or no longer. */
export function weighRisks() {
  const needed = isAnyAtRisk();
  if (needed === listening) return;
  listening = needed;
  if (needed) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
}

/** @param {object} owner  of whom there is one answer @param {() => boolean} isAtRisk */
export function atRisk(owner, isAtRisk) {
  risks.set(owner, isAtRisk);
  weighRisks();
}
