/**
 * Runs in the head, before the first paint, as a classic script: what must hold before Material's
 * own bundle starts. It stores one thing, the colour scheme, and only after the reader chose it.
 */
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");

  // Material's bundle reads and writes localStorage through these four. It gets nothing and keeps
  // nothing: what it would store (scheme, tabs, notices) the reader never asked for.
  const scope = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  Object.assign(window, {
    __md_scope: scope,
    __md_hash: () => 0,
    __md_get: () => null,
    __md_set: () => undefined,
  });

  // One-letter shortcuts (f, s, /, p, n, comma, point) leave the page while a radio button has the
  // focus, and answers with it: WCAG 2.1.4. Material listens on window, so the last stop before it
  // is the document; whoever listens below that still hears every key.
  document.addEventListener("keydown", (event) => {
    if (event.key.length === 1) event.stopPropagation();
  });

  // The path is in the key because sites that share a host share its storage.
  const key = `${scope.pathname}weergave`;
  const system = matchMedia("(prefers-color-scheme: dark)");

  /** @returns {boolean} whether the page should be dark: the reader's choice, else the system's */
  const wantsDark = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem(key);
    } catch {
      // Storage is refused: follow the system.
    }
    return chosen === null ? system.matches : chosen === "donker";
  };

  /** @param {boolean} dark */
  const apply = (dark) => {
    const scheme = dark ? "slate" : "default";
    document.body.setAttribute("data-md-color-scheme", scheme);
    // Also where the canvas and its scroll bars see it: a rule with :has() would have the browser
    // look at the whole page again with every change in it.
    root.dataset.scheme = scheme;
    for (const button of document.querySelectorAll("[data-site-scheme]")) {
      button.setAttribute("aria-pressed", String(dark));
    }
  };

  // The body's attribute is set the moment the body exists, so no light page flashes first.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    apply(wantsDark());
  }).observe(root, { childList: true });

  document.addEventListener("DOMContentLoaded", () => apply(wantsDark()));
  system.addEventListener("change", () => apply(wantsDark()));
  addEventListener("storage", (event) => {
    if (event.key === key) apply(wantsDark());
  });

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-site-scheme]")) return;
    const dark = document.body.getAttribute("data-md-color-scheme") !== "slate";
    try {
      // Back to what the system says: then there is nothing to remember.
      if (dark === system.matches) localStorage.removeItem(key);
      else localStorage.setItem(key, dark ? "donker" : "licht");
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    apply(dark);
  });
})();
