/**
 * A field tells that it changed when somebody presses elsewhere, before that press has become a
 * click. What comes into the page at that moment moves what was pressed from under the pointer, and
 * the click is lost.
 */
let pressed = false;

window.addEventListener("pointerdown", () => (pressed = true), true);
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(end, () => (pressed = false), true);
}

/** Do what moves the page, now or when the press that is on its way has become a click. @param {() => void} action */
export function afterPress(action) {
  if (!pressed) return action();
  const after = () => setTimeout(action);
  window.addEventListener("pointerup", after, { once: true });
}
