/**
 * Makes Material's menu usable by keyboard and screen reader, and opens search. Material keeps the
 * state of the menu in a checkbox, which its own script also sets; the menu here follows that.
 */

/** @param {string} name @returns {HTMLInputElement | null} */
const toggle = (name) => document.querySelector(`[data-md-toggle="${name}"]`);

/** Sets a checkbox of Material's so that it hears of the change. @param {HTMLInputElement} box @param {boolean} on */
const set = (box, on) => {
  if (box.checked !== on) box.click();
};

/** A button, wherever it stands. @param {string} selector @returns {HTMLElement | null} */
const control = (selector) => document.querySelector(selector);

/** The menu on a narrow screen: a panel over the page. CSS keeps its links out of reach when closed. */
function menu() {
  const box = toggle("drawer");
  const panel = document.getElementById("site-menu");
  const opener = control("[data-site-menu]");
  const closer = control("[data-site-menu-close]");
  if (!box || !panel || !opener || !closer) return;

  // What lies under the panel must not take the focus, or it would be lost from sight.
  const below = [
    document.querySelector("[data-md-component=skip]"),
    document.querySelector("[data-md-component=header]"),
    document.querySelector(".site-tabs"),
    document.querySelector(".site-side--toc"),
    document.querySelector(".site-path"),
    document.querySelector(".md-main"),
    document.querySelector(".site-footer"),
  ].filter((element) => element !== null);

  const follow = () => {
    // A press beside the panel has already moved the focus to the body.
    const focus = document.activeElement;
    const adrift = panel.contains(focus) || focus === document.body;
    opener.setAttribute("aria-expanded", String(box.checked));
    for (const element of below) element.toggleAttribute("inert", box.checked);
    // The page under the panel does not scroll.
    document.documentElement.classList.toggle("site-menu-open", box.checked);
    if (box.checked) closer.focus();
    else if (adrift) opener.focus();
  };

  box.addEventListener("change", follow);
  opener.addEventListener("click", () => set(box, true));
  closer.addEventListener("click", () => set(box, false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) set(box, false);
  });
  // Wide enough for the menu to stand beside the page: there is no panel to close any more.
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => set(box, false));
}

/** Search: a modal dialog. What finds and shows is loaded when it opens, for who searches. */
function search() {
  const dialog = document.querySelector("dialog.site-search");
  const query = dialog?.querySelector("input");
  if (!(dialog instanceof HTMLDialogElement) || !query) return;
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  const wait = status.textContent;
  let started = false;

  const start = async () => {
    if (started) return;
    started = true;
    status.textContent = wait;
    try {
      await (await import("./search.js")).start(dialog);
    } catch {
      started = false;
      status.textContent = status.parentElement?.dataset.failed ?? "";
    }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    query.focus();
    query.select(); // So that typing replaces the earlier question.
    start();
  };

  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    control(".site-search__result > a")?.click();
  });
  dialog.addEventListener("click", ({ target }) => {
    const closes = target instanceof Element && target.closest("[data-site-search-close]");
    if (closes || target === dialog) dialog.close();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-site-search]")) open();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    query.value = asked;
    open();
  }
}

/** Tables that are wider than the page scroll in a box; that box must be reachable and named. */
function tables() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest(".md-typeset__scrollwrap");
      if (!box) continue;
      if (box.scrollWidth > box.clientWidth) {
        box.setAttribute("tabindex", "0");
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", "Tabel, schuif opzij om alles te zien");
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      }
    }
  });
  // The table too: it can change while the box around it stays as wide and as high.
  for (const part of document.querySelectorAll(
    ".md-typeset__scrollwrap, .md-typeset__scrollwrap > *",
  )) {
    observer.observe(part);
  }
}

/**
 * Opens for the printer what is folded on the screen and read on paper, and closes afterwards only
 * what the reader had closed. Not every browser opens it by style alone.
 */
function paper() {
  // The foot of the page, for the margin of every sheet.
  const whose = document.querySelectorAll(
    ".site-colophon__name, .site-colophon__inner > :last-child > p:not(.site-colophon__made)",
  );
  const lines = [...whose].map(({ textContent }) => textContent?.replace(/\s+/g, " ").trim());
  const source = location.host && location.host + location.pathname;
  document.documentElement.dataset.footer = [...lines, source].filter(Boolean).join(" · ");
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  addEventListener("beforeprint", () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = document.querySelectorAll(
      ":is(.item__key, .page-sources, .denk, .lead__told, .workshop__read):not([open])",
    );
    for (const part of folded) part.open = true;
    opened.push(...folded);
  });
  addEventListener("afterprint", () => {
    for (const part of opened.splice(0)) part.open = false;
  });
}

/** Ticks at finished pages, only for who asked to be remembered: nobody else loads the code. */
function ticks() {
  const { pathname } = new URL("../", import.meta.url);
  let remembered = false;
  try {
    remembered = localStorage.getItem(`itembank:${pathname}`) !== null;
  } catch {
    // The browser refuses storage: nothing was remembered.
  }
  if (remembered) import("./itembank/static/course/ticks.js");
}

/** The note behind a mark of a source, only where there are marks: without it each is a link. */
function sources() {
  if (document.querySelector(".page-sources"))
    import("./sources.js").then((made) => made.openNotes());
}

/** The trainer's view, only for whose address asks for it: nobody else loads the code. */
function trainer() {
  if (new URLSearchParams(location.search).get("weergave") === "trainer") {
    import("./itembank/static/trainers/trainer_view.js");
  }
}

/** The meaning of a term can be put away with Escape; it may show again after leaving the term. */
function terms() {
  const quiet = "term--quiet";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".term:is(:hover, :focus)"))
      term.classList.add(quiet);
  });
  for (const leave of ["pointerout", "focusout"]) {
    document.addEventListener(leave, ({ target }) => {
      if (target instanceof Element) target.closest(".term")?.classList.remove(quiet);
    });
  }
}

menu();
search();
terms();
paper();
ticks();
sources();
trainer();
addEventListener("load", tables); // Material wraps the tables after this module has run.
