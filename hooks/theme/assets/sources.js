/**
 * A mark of a source opens a note with what the list at the end of the page says of it. Without
 * this module, or in a browser without popovers, the mark is the link that it is in the page.
 */

const list = document.querySelector(".page-sources");
const links = list?.querySelectorAll(".page-sources__claim > a") ?? [];
const note = document.createElement("div");
/** The mark whose note is open, and the one whose note a press is about to close. */
const opened = {
  mark: /** @type {HTMLElement | null} */ (null),
  pressed: /** @type {unknown} */ (0),
};

note.className = "source-note";
note.popover = "auto";
note.tabIndex = -1;
note.setAttribute("role", "dialog");

/** The claim in the list that a mark stands for. @param {HTMLAnchorElement} mark */
const claimOf = (mark) =>
  [...links].find((link) => link instanceof HTMLAnchorElement && link.href === mark.href)
    ?.parentElement;

/** The mark that an event is about. @param {Event} event */
const markOf = ({ target }) =>
  /** @type {HTMLAnchorElement | null} */ (
    target instanceof Element ? target.closest("a.source-mark") : null
  );

/** @param {HTMLAnchorElement} mark @param {HTMLElement} claim */
function show(mark, claim) {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "source-note__close";
  close.textContent = "Sluit";
  close.addEventListener("click", () => note.hidePopover());
  const said = document.createElement("p");
  said.append(...claim.cloneNode(true).childNodes);
  const link = /** @type {HTMLElement} */ (said.lastElementChild);
  const number = /** @type {HTMLElement} */ (said.firstElementChild);
  // The list has the source once, with its limits, above all that the page takes from it.
  const parts = [...(claim.parentElement?.parentElement?.children ?? [])].slice(0, -1);
  const [source, limits] = parts.map((part) => part.cloneNode(true));
  number.textContent = `Bron ${number.textContent}`;
  source.insertBefore(number, source.firstChild);
  number.after(": ");
  const last = document.createElement("p");
  last.className = "source-note__last";
  last.append(link, close);
  note.replaceChildren(source, said, limits, last);
  note.ariaLabel = mark.ariaLabel;
  // Behind its mark, so that Tab goes from the one to the other and on through the page.
  mark.after(note);
  mark.focus();
  note.showPopover();
  opened.mark = mark;
  place(mark);
  note.focus();
}

/** Below the line of the mark, or above it where that has more room. @param {HTMLElement} mark */
function place(mark) {
  const { left, top, bottom } = mark.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const above = bottom + note.offsetHeight > clientHeight && top > note.offsetHeight + 80;
  const start = Math.max(8, Math.min(left - 16, clientWidth - note.offsetWidth - 8));
  note.style.left = `${start + scrollX}px`;
  note.style.top = `${(above ? top - note.offsetHeight - 6 : bottom + 6) + scrollY}px`;
}

/** Makes every mark of the page open its note. */
export function openNotes() {
  if (!("popover" in HTMLElement.prototype)) return;
  for (const mark of document.querySelectorAll("a.source-mark")) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-haspopup", "dialog");
  }

  // A press on the mark of an open note closes it by itself; the click that follows leaves it so.
  document.addEventListener(
    "pointerdown",
    (event) => {
      opened.pressed =
        note.matches(":popover-open") && markOf(event) === opened.mark ? opened.mark : null;
    },
    true,
  );

  document.addEventListener(
    "click",
    (event) => {
      const mark = markOf(event);
      if (mark?.role !== "button" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const claim = claimOf(mark);
      if (!claim) return;
      event.preventDefault();
      // A key presses nothing: what a pointer pressed before may have been dragged off the mark.
      if (opened.pressed !== mark || !event.detail) show(mark, claim);
    },
    true,
  );

  document.addEventListener("keydown", (event) => {
    const mark = markOf(event);
    if (event.key !== " " || mark?.role !== "button") return;
    event.preventDefault();
    mark.click();
  });

  // Who goes on with Tab has left the note; one that stays open would lie over what comes next.
  note.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !note.contains(relatedTarget)) note.hidePopover();
  });

  note.addEventListener("toggle", () => {
    if (!note.matches(":popover-open")) note.remove();
  });
}
