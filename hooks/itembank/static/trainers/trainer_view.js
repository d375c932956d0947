/**
 * The trainer's view: shows the notes for trainers in a page, and what
 * shows an activity on a big screen. It lives in the address and nowhere
 * else, so it is on for who asked for it and as long as they stay on the site. Only then
 * `theme.js` loads this module.
 */
import { decoded, onThisHost } from "../shared/address.js";
import { all, fill, make, ROOT } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

const NAME = "weergave";
const VALUE = "trainer";

/** The line on top of the page that says the view is on, and the link that ends it. @param {number} count */
function bar(count) {
  const line = make("p", "trainer-view");
  const here = document.querySelector("activity-workshop");
  const words = here ? t.trainer_here : fill(t.trainer_notes, { count });
  line.append(make("strong", "", t.trainer_view), ` ${words} `);
  const off = make("a", "", t.trainer_off);
  off.href = onThisHost(location.pathname) + without(location.search) + location.hash;
  line.append(off);
  return line;
}

/** The query without this view; `""` when nothing else was in it. @param {string} query */
function without(query) {
  const rest = new URLSearchParams(query);
  rest.delete(NAME);
  return String(rest) && `?${rest}`;
}

/** Lets a link within the site keep the view, whichever way it is opened. @param {Event} event */
function keep({ target }) {
  const link = target instanceof Element && target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.closest(".trainer-view, [data-learner]")) return;
  if (!link.href.startsWith(ROOT.href)) return;
  const address = new URL(link.href);
  if (address.searchParams.get(NAME) === VALUE) return;
  address.searchParams.set(NAME, VALUE);
  link.href = address.href;
}

const notes = all(document, ".block--trainer");
for (const part of [...notes, ...all(document, ".show-big")]) part.hidden = false;
document.querySelector(".md-content__inner")?.prepend(bar(notes.length));
// The notes moved what the address points at.
document.getElementById(decoded(location.hash.slice(1)))?.scrollIntoView();
for (const way of ["click", "auxclick", "contextmenu"]) document.addEventListener(way, keep, true);
