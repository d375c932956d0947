import { fill, make } from "./dom.js";
import { progress } from "./progress.js";
import { texts as t } from "./texts.js";

/**
 * One scene at a time. The page holds all scenes with links between them; this shows the one the
 * reader is in, remembers the road, and goes back a step.
 */
class Scenario extends HTMLElement {
  connectedCallback() {
    if (this.road) return;
    this.scenes = [...this.querySelectorAll(".scene")];
    /** @type {{id: string, words: string}[]} the scenes so far, with the choice that led there */
    this.road = [{ id: this.scenes[0].dataset.scene, words: "" }];
    this.trail = make("ol", "scenario__road");
    this.trail.setAttribute("aria-label", t["scenario.road"]);
    this.status = make("p", "item__status");
    this.status.setAttribute("role", "status");
    this.back = make("button", "action", t["scenario.back"]);
    this.again = make("button", "action", t["scenario.again"]);
    this.back.type = this.again.type = "button";
    this.back.addEventListener("click", () => this.#go(this.road.slice(0, -1)));
    this.again.addEventListener("click", () => this.#go(this.road.slice(0, 1)));
    const actions = make("div", "item__actions");
    actions.append(this.back, this.again);
    this.explanation = make("div", "item__explanation");
    this.querySelector("form").append(this.trail, this.status, this.explanation, actions);
    for (const link of this.querySelectorAll(".turn")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.#go([...this.road, { id: link.dataset.to, words: link.textContent }]);
      });
    }
    this.dataset.ready = "";
    this.dataset.state = "open";
    this.#show();
  }

  #go(road) {
    this.road = road;
    const scene = this.#show();
    scene.focus();
    if (!("end" in scene.dataset)) return;
    const { item, revision } = this.dataset;
    progress.record(item, { revision, score: null, response: road.map(({ id }) => id) });
  }

  #show() {
    const { id } = this.road.at(-1);
    let current = this.scenes[0];
    for (const scene of this.scenes) {
      scene.hidden = scene.dataset.scene !== id;
      if (!scene.hidden) current = scene;
    }
    this.trail.replaceChildren(
      ...this.road.slice(1).map(({ words }) => make("li", "", words)),
    );
    const ended = "end" in current.dataset;
    this.status.textContent = ended
      ? t["scenario.ended"]
      : fill(t["scenario.scene"], { number: this.road.length });
    const told = this.querySelectorAll(".item__key :is(.item__rationale, .item__sources)");
    this.explanation.replaceChildren(
      ...(ended ? [...told].map((element) => element.cloneNode(true)) : []),
    );
    this.back.hidden = this.again.hidden = this.road.length === 1;
    this.dataset.state = ended ? "seen" : "open";
    return current;
  }

  /** Start again, as the other activities do. */
  reopen() {
    this.road = this.road.slice(0, 1);
    this.#show();
  }
}

customElements.define("activity-scenario", Scenario);
