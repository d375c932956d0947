/**
 * Joins a page of the course to the session of the shell around it. Runs before the activities, so
 * that they find their progress in place. A page that was opened by itself is left as it is.
 */
import { judge } from "../../static/items/verdict.js";
import { progress } from "../../static/progress/progress.js";
import { decoded } from "../../static/shared/address.js";
import { ROOT } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/** @returns {import("./session.js").Session|null} */
function sessionAbove() {
  try {
    return window.parent === window ? null : (window.parent.courseSession ?? null);
  } catch {
    return null;
  }
}

/** @implements {Carrier} */
class ShellCarrier {
  kind = /** @type {const} */ ("lms");
  #answered = false;

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
  }

  get readonly() {
    return this.session.readonly;
  }

  async load() {
    return this.session.state;
  }

  /** What was typed never leaves the page. @param {State} state */
  save(state) {
    const { test } = this.session.state;
    const urgent = this.#answered || state.test?.results.length !== test?.results.length;
    this.#answered = false;
    if (state.test?.results.length !== test?.results.length) {
      const { answers = {} } = state.test?.results.at(-1) ?? {};
      for (const [key, one] of Object.entries(answers)) this.session.standing.answered(key, one);
    }
    return this.session.save({ ...state, texts: {} }, urgent);
  }

  /** It is saved right after this. @param {string} key @param {Attempt} attempt */
  async answered(key, attempt) {
    this.session.standing.answered(key, attempt);
    this.#answered = true;
    return true;
  }
}

/** @param {import("./session.js").Session} session */
function join(session) {
  const carrier = new ShellCarrier(session);
  const takeOver = () => {
    if (progress.carrier === carrier) return;
    // This browser was asked to remember the course outside the LMS: that stays apart.
    progress.carrier.leave?.();
    progress.carrier = carrier;
    progress.update(() => JSON.parse(JSON.stringify(session.state)), false);
  };
  takeOver();
  progress.ready = progress.ready.then(takeOver);
  session.visit(decoded(location.pathname).slice(decoded(ROOT.pathname).length));
  import("../../static/course/ticks.js");
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      progress.ready.then(() => recall(/** @type {ItemElement} */ (target)));
    }
  }).observe(document.body, { subtree: true, attributeFilter: ["data-ready"] });
}

/**
 * Say at an item how it went on an earlier visit. The LMS keeps the score, not what was chosen.
 * @param {ItemElement} item
 */
function recall(item) {
  const { revision, state } = item.dataset;
  if (!revision || state !== "open" || item.asked) return;
  const attempt = progress.attempt(item.dataset.item ?? "", revision);
  if (!attempt || attempt.changed || attempt.response !== null) return;
  const verdict = attempt.score === 1 ? "right" : attempt.score ? "partly" : "wrong";
  judge(item, t[/** @type {const} */ (`lms_earlier_${verdict}`)], verdict);
  // What tells of all items of the page is loaded for this one too.
  item.dispatchEvent(new Event("item-shown", { bubbles: true }));
}

const session = sessionAbove();
if (session) join(session);
