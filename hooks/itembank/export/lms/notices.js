/** What the shell says above the course: how things are, and what to do about it. */
import { today } from "../../static/progress/days.js";
import { fill, makeButton, makeStatus } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/** @typedef {import("./session.js").Session} Session */

/** @param {string} words @param {() => unknown} action */
const button = (words, action) => makeButton(words, action, "");

/** The page of the LMS around this one, or this one where that is of another site. */
export function reload() {
  try {
    (window.top ?? window).location.reload();
  } catch {
    location.reload();
  }
}

/**
 * The words for the condition of a session, and what can be pressed beside them.
 * @param {Session} session @returns {{words: string, more: (Node | string)[]}}
 */
export function noticeOf(session) {
  const { condition, wire } = session;
  // An address started it: the learner can see to whom it makes the course report.
  const host = wire.host ? fill(t.lms_host, { host: wire.host }) : "";
  if (condition === "kept") return { words: host, more: [] };
  const words = t[/** @type {const} */ (`lms_${condition}`)];
  /** @type {Node[]} */
  const buttons = [];
  if (["refused", "offline", "expired"].includes(condition)) {
    const line = makeStatus("");
    buttons.push(
      button(t.lms_retry, () => session.retry()),
      button(t.lms_take, () => take(session, line)),
      line,
    );
  }
  if (condition === "stale") {
    buttons.push(button(t.lms_reload, reload));
    if (session.mayGoOn) buttons.push(button(t.lms_go_on, () => session.accept()));
  }
  return { words, more: buttons.flatMap((one) => [" ", one]) };
}

/** Save as text how a learner stands, for who cannot wait for the LMS. @param {Session} session @param {HTMLElement} line */
async function take(session, line) {
  const [{ asText }, { saveAndTell }, { isAnswered }] = await Promise.all([
    import("../../static/shared/takeaway.js"),
    import("../../static/shared/carry.js"),
    import("../../static/course/course.js"),
  ]);
  const { plan, state, standing } = session;
  const { percent } = standing.now();
  const items = Object.entries(standing.catalog.items);
  const answered = items.filter(([key, entry]) => isAnswered(entry, state.items[key]));
  const entries = answered.map(([key]) => {
    const { score } = state.items[key];
    return { words: `${key}: ${score === 1 ? t.right : score ? t.partly : t.wrong}` };
  });
  const counts = { done: answered.length, total: items.length };
  const lines = [today(), fill(t.lms_text_answered, counts)];
  if (percent !== null) lines.push(fill(t.lms_text_score, { percent }));
  const text = asText({ title: plan.title, lines, sections: [{ title: "", entries }] });
  saveAndTell(line, "voortgang.txt", text, "text/plain");
}
