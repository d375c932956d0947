/**
 * A press becomes a click when it ends where it began. What comes into the page in between moves
 * what was pressed from under the pointer, and the click is lost. A field that is left by a press
 * tells so before it has ended, and what was fetched comes when it comes.
 */

/** Wait, before something moves the page, until a press that is on its way has become a click. */
export function pressOver() {
  if (!document.querySelector(":active")) return Promise.resolve();
  return new Promise((done) => {
    const over = new AbortController();
    for (const end of ["pointerup", "pointercancel", "keyup"]) {
      const look = () => {
        // Another key was let go while the press goes on.
        if (end === "keyup" && document.querySelector(":active")) return;
        over.abort();
        done(undefined);
      };
      window.addEventListener(end, () => setTimeout(look), over);
    }
  });
}
