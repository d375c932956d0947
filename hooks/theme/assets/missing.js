/**
 * Tells what does not work here when modules of the page did not come: it was opened from disk, it
 * stands in a frame that gives it no origin, or a filter holds a file. A classic script, because
 * those come anyway. What the page says to who has no script at all is then true, and is shown.
 */
(() => {
  // What does not work without a module, by the `data-part` of its script; one without is a part
  // of what one does in the page.
  /** @type {Record<string, string>} */
  const LOST = {
    site: "Zoeken en de knop Donker zijn er hier niet.",
    work:
      "Nakijken en bewaren werken hier niet. Lezen kan wel, met alle uitleg erbij. " +
      "Wat je invult, is weg als je de pagina verlaat.",
    session: "Wat je hier doet, komt nu niet aan bij je LMS.",
    print: "Printen kan hier met het menu van je browser.",
  };
  const LATER =
    "Een deel van de cursus is niet geladen. Daardoor is misschien niet alles gelukt of bewaard. " +
    "Laad de pagina opnieuw.";
  const HERE =
    "Dit onderdeel is niet geladen en werkt dus niet. Lezen kan wel, met alle uitleg erbij.";
  const onDisk = location.protocol === "file:";

  /** Why it did not come, and what to do about it. */
  const reason = () => {
    if (onDisk) {
      return (
        "Je opende deze pagina als bestand. Dan laadt je browser niet alles. " +
        "Open de cursus liever met zijn adres op het web."
      );
    }
    if (window.origin === "null") {
      return (
        "Deze pagina staat in een kader dat niet alles toestaat. " +
        `Open de cursus liever in een eigen tabblad: ${location.href}`
      );
    }
    return (
      "Een deel van deze pagina is niet geladen. Laad de pagina opnieuw. " +
      "Helpt dat niet? Dan houdt misschien een filter in je netwerk iets tegen."
    );
  };

  /** @param {string} words */
  const paragraph = (words) => {
    const line = document.createElement("p");
    line.textContent = words;
    return line;
  };

  /** @param {ParentNode} place @param {...string} words */
  const tell = (place, ...words) => {
    const box = document.createElement("div");
    box.className = "site-missing md-typeset";
    box.setAttribute("role", "status");
    box.append(...words.map(paragraph));
    place.querySelector(":scope > .site-missing")?.remove();
    place.prepend(box);
  };

  // Above the menu, which is long on a narrow screen where it cannot be folded.
  const top = () => document.querySelector("main") ?? document.body;

  /** What is said to who has no script. @param {ParentNode} place */
  const showStatic = (place) => {
    for (const part of place.querySelectorAll("noscript")) {
      const { body } = new DOMParser().parseFromString(part.textContent, "text/html");
      part.replaceWith(...body.children);
    }
  };

  /** @type {Set<string>} */
  const lost = new Set();
  const tellLost = () => {
    tell(top(), reason(), ...[...lost].map((part) => LOST[part]));
    if (lost.has("work")) showStatic(document);
  };

  // The script that did not come says so itself, before the page stands there or after.
  document.addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement) || target.type !== "module") return;
      const { part = "work" } = target.dataset;
      lost.add(part);
      const { classList } = document.documentElement;
      if (part === "site") classList.replace("js", "no-js");
      if (part === "work") classList.add("no-work");
      if (document.readyState !== "loading") tellLost();
    },
    true,
  );
  document.addEventListener("DOMContentLoaded", () => {
    if (lost.size) tellLost();
    if (onDisk) openFiles();
  });

  // One activity did not come, while others did; see start.js.
  document.addEventListener("module-missing", ({ target }) => {
    if (!(target instanceof Element)) return;
    tell(target, HERE);
    showStatic(target);
  });

  // A module that was asked for later: there is nobody but the browser to hear of it.
  addEventListener("unhandledrejection", ({ reason: error }) => {
    // Where there is no page yet, or no more, there is nobody to tell.
    if (document.body && error instanceof TypeError && /modul/i.test(error.message))
      tell(document.activeElement?.closest("[data-kind]") ?? top(), LATER);
  });

  /** On disk a link to a folder shows a list of files; the page is one of them. */
  function openFiles() {
    for (const link of document.querySelectorAll("a[href]")) {
      if (!(link instanceof HTMLAnchorElement) || link.protocol !== "file:") continue;
      if (link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  }
})();
