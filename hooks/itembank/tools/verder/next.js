/** "Ga verder met …" on the start page: where the learner left off, if it is remembered. */

import { here, loadCatalog } from "../../static/course/course.js";
import { nextModule } from "../../static/course/route.js";
import { progress } from "../../static/progress/progress.js";
import { make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

class GoOn extends HTMLElement {
  async connectedCallback() {
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    const module = catalog && nextModule(catalog, progress.state);
    if (!module) return;
    const link = make("a", "", `${t.go_on} ${module.title}`);
    link.href = here(module.url);
    const line = make("p", "go-on");
    line.append(link);
    this.replaceChildren(line);
  }
}

customElements.define("activity-verder", GoOn);
