/** The final test: a draw from the pool that stands in the page, handed in at once. No timer. */

import { progress } from "../../static/progress/progress.js";
import { loadData } from "../../static/shared/data.js";
import { make, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { Making } from "./making.js";
import { Questions } from "./questions.js";

class FinalTest extends HTMLElement {
  status = makeStatus("test__status");
  /** The way to begin; beneath it comes the offer to remember, and then all the rest. */
  actions = make("div", "test__actions");
  offered = make("div");
  panel = make("div", "test__panel");
  end = make("div", "test__end");

  async connectedCallback() {
    const page = this.parentElement;
    if (this.status.parentElement || !page) return;
    const questions = new Questions(page, this.end);
    this.status.tabIndex = -1;
    this.replaceChildren(this.status, this.actions, this.offered, this.panel);
    page.append(this.end);
    progress.addEventListener("unsaved", () => {
      say(this.status, t.unsaved_all);
    });
    // On a slow line there is nothing to draw from yet.
    const start = make("button", "action action--primary", t.test_start);
    start.disabled = true;
    this.actions.append(start);
    const ready = questions.load();
    await progress.ready;
    /** @type {Catalog | null} */
    const catalog = await loadData("catalog").catch(() => null);
    // Where a kind does not come the page says so, and there is no test to begin.
    await ready;
    start.remove();
    if (!catalog) {
      say(this.status, t.catalog_failed);
      return;
    }
    new Making(page, this, catalog, questions, () => import("./outcome.js")).open();
    // Before the start, since so much would be lost; the line is still there with the result.
    const { offer } = await import("../../static/progress/consent.js");
    offer(this.offered);
  }
}

customElements.define("activity-eindtoets", FinalTest);
