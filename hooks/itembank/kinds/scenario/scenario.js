import { telling } from "../../static/items/telling.js";
import { record } from "../../static/progress/loaded.js";
import {
  all,
  fill,
  goTo,
  make,
  makeButton,
  makeStatus,
  one,
  say,
} from "../../static/shared/dom.js";
import { PARTS } from "../../static/shared/limits.js";
import { texts as t } from "../../static/shared/texts.js";

/** The words of a choice: its letter means something in its own scene only. @param {HTMLElement} link */
const turnWords = (link) =>
  [...link.childNodes]
    .slice(1)
    .map(({ textContent }) => textContent)
    .join("")
    .trim();

/**
 * One scene at a time. The page holds all scenes with links between them; this shows the one the
 * reader is in, remembers the road, and goes back a step.
 */
class Scenario extends HTMLElement {
  /** @type {{id: string | undefined, words: string}[]} the scenes so far, with the choice that led there */
  road = [];
  trail = make("div", "scenario__road");
  status = makeStatus("item__status");
  explanation = make("div", "item__explanation");
  back = makeButton(t["scenario.back"], () => this.#go(this.road.slice(0, -1)));
  again = makeButton(t["scenario.again"], () => this.#go(this.road.slice(0, 1)));

  connectedCallback() {
    if (this.road.length) return;
    this.road = [{ id: this.scenes[0].dataset.scene, words: "" }];
    const actions = make("div", "item__actions");
    actions.append(this.back, this.again);
    one(this, "form").append(this.trail, this.status, this.explanation, actions);
    for (const link of all(this, ".turn")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.#go([...this.road, { id: link.dataset.to, words: turnWords(link) }]);
      });
    }
    this.dataset.ready = "";
    this.dataset.state = "open";
    this.#show();
  }

  get scenes() {
    return all(this, ".scene");
  }

  /** @param {typeof this.road} road */
  #go(road) {
    this.road = road;
    const scene = this.#show();
    if (!("end" in scene.dataset)) return scene.focus();
    import("../../static/items/verdict.js").then(({ judge }) => {
      // Who went back meanwhile has not ended.
      if (this.road === road) goTo(judge(this, t["scenario.seen"], "seen"));
    });
    const { item = "", revision = "" } = this.dataset;
    // Who goes round in circles makes a longer road than can be kept.
    const response = road.slice(-PARTS).map(({ id }) => id);
    record(item, { revision, score: null, response });
  }

  #show() {
    const id = this.road.at(-1)?.id;
    let current = this.scenes[0];
    for (const scene of this.scenes) {
      scene.hidden = scene.dataset.scene !== id;
      if (!scene.hidden) current = scene;
    }
    const chosen = make("ol");
    chosen.append(...this.road.slice(1).map(({ words }) => make("li", "", words)));
    this.trail.replaceChildren(make("p", "feedback__label", t["scenario.road"]), chosen);
    this.trail.hidden = this.road.length === 1;
    const ended = "end" in current.dataset;
    const step = fill(t["scenario.scene"], { number: this.road.length });
    say(this.status, ended ? t["scenario.ended"] : step);
    const told = all(this, ".item__key :is(.item__rationale, .item__sources)");
    this.explanation.replaceChildren(
      ...(ended ? told.map((element) => element.cloneNode(true)) : []),
    );
    this.back.hidden = this.again.hidden = this.road.length === 1;
    this.dataset.state = ended ? "seen" : "open";
    if (!ended) telling.judge?.(this, "", "");
    if (ended) this.dispatchEvent(new Event("item-shown", { bubbles: true }));
    return current;
  }

  /** Start again, as the other activities do. */
  reopen() {
    this.road = this.road.slice(0, 1);
    this.#show();
  }
}

customElements.define("activity-scenario", Scenario);
