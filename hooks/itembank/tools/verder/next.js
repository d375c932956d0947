/** Where the learner is in the course, in the place of how to begin, for who answered something. */

import { loadCatalog } from "../../static/course/course.js";
import { progress } from "../../static/progress/progress.js";
import { all } from "../../static/shared/dom.js";

class GoOn extends HTMLElement {
  async connectedCallback() {
    await progress.ready;
    const { items, place, route, test } = progress.state;
    if (!place && !route && !test && !Object.keys(items).length) return;
    const catalog = await loadCatalog().catch(() => null);
    if (!catalog) return;
    const { courseStanding } = await import("../../static/course/standing.js");
    const parts = courseStanding(catalog);
    if (!parts.length) return;
    // A page may have a button of its own to begin with: who has begun goes on.
    for (const own of all(document, "main .button")) own.classList.remove("button");
    this.replaceChildren(...parts);
  }
}

customElements.define("activity-verder", GoOn);
