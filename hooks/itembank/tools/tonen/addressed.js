/** What the address of the page asks to be shown, and where who leaves it goes back to. */

import { plainSlide } from "../../static/items/slide_parts.js";
import { onThisHost } from "../../static/shared/address.js";
import { make, ROOT } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { LIMITS, loadActivities, parse, shownParts } from "../../static/trainers/agenda.js";

/**
 * What opens a workshop: its title and parts, and what is wrong with its link.
 * @param {Activities} agenda @param {Element[]} wrong @returns {ShownPart}
 */
export function opening(agenda, wrong) {
  const list = make("ol");
  list.append(...agenda.parts.map(({ title }) => make("li", "", title)));
  const title = make("h2", "stage__stem", agenda.title || t.show_untitled);
  return {
    key: "",
    kind: "",
    minutes: null,
    page: onThisHost(location.pathname),
    title: agenda.title,
    slides: [plainSlide(title, list, ...wrong)],
  };
}

/** @implements {Series} */
export class Addressed {
  async read() {
    /** @type {ActivityList} */
    let catalog;
    try {
      catalog = await loadActivities();
    } catch {
      return { parts: [], begin: 0, notes: [make("p", "notice", t.show_failed)] };
    }
    const agenda = parse(location.hash, catalog);
    // Most links are right; what tells of one that is not loads with that one.
    const notes = agenda.problems.length
      ? (await import("../../static/trainers/agenda_problems.js")).problemsOf(agenda)
      : [];
    /** @type {ShownPart[]} */
    const parts = agenda.parts
      .flatMap((part) => shownParts(catalog, part))
      .slice(0, 4 * LIMITS.parts);
    if (parts.length && (agenda.title || notes.length)) parts.unshift(opening(agenda, notes));
    const asked = Number(new URLSearchParams(location.hash.slice(1)).get("bij"));
    return { catalog, parts, begin: (Math.floor(asked) || 1) - 1, notes };
  }

  /** Who changes the address, or opens another link in this tab, sees what that one asks for. @param {() => void} start */
  changes(start) {
    addEventListener("hashchange", start);
  }

  /** Keep in the address what is on the screen. @param {number} index */
  moved(index) {
    // The rest stays letter for letter: a title may hold an ampersand or a plus.
    const asked = location.hash
      .slice(1)
      .split("&")
      .filter((one) => !one.startsWith("bij="));
    history.replaceState(history.state, "", `#${asked.join("&")}&bij=${index + 1}`);
  }

  /**
   * To the activity in its page, or the page that led here. The way back of the browser then leads
   * to what was shown, with what was counted: who leaves may do so by accident.
   * @param {ShownPart} part
   */
  leave(part) {
    const place = new URL(part.page, ROOT);
    const from = document.referrer ? new URL(document.referrer) : place;
    const elsewhere =
      from.origin === ROOT.origin && ![place.pathname, location.pathname].includes(from.pathname);
    location.assign(elsewhere ? from : place);
  }
}
