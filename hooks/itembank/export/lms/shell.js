/** The page an LMS opens: holds the session, and shows the course in a frame. */
import { loadCatalog } from "../../static/course/course.js";
import { fill, make, makeButton, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { loadPlan } from "./plan.js";
import { Session } from "./session.js";
import { findWire, isRefused } from "./wires.js";

const notice = one(document, "#notice");
const frame = make("iframe");
frame.title = t.lms_frame;

/** Say something above the course; nothing takes it away. @param {string} words @param {(Node | string)[]} more */
function say(words, ...more) {
  const hadFocus = notice.contains(document.activeElement);
  const line = make("p", "", words);
  line.append(...more);
  notice.replaceChildren(...(words ? [line] : []));
  // The button that was pressed is gone; the learner goes on where the course is.
  if (hadFocus) frame.focus();
}

/** @param {Session} session */
function tell(session) {
  if (session.condition === "unsaved") {
    const again = makeButton(t.lms_retry, () => session.retry(), "");
    // Said once: a button that is replaced at every try could not be pressed.
    if (!notice.querySelector("button")) say(t.lms_unsaved, " ", again);
  } else {
    // An address started it: the learner can see to whom it makes the course report.
    const where = session.wire.host ? fill(t.lms_host, { host: session.wire.host }) : "";
    const { condition } = session;
    say(condition === "kept" ? where : t[/** @type {const} */ (`lms_${condition}`)]);
  }
}

/** @param {Plan} plan @param {Catalog} catalog */
async function openSession(plan, catalog) {
  const wire = findWire(window, plan.wire);
  if (!wire) return null;
  const session = new Session(wire, plan, catalog);
  return session.open().then(
    () => session,
    () => null,
  );
}

async function start() {
  const [plan, catalog] = await Promise.all([loadPlan(), loadCatalog()]);
  const session = await openSession(plan, catalog);
  if (session) {
    // The pages in the frame find it here; see join.js.
    window.courseSession = session;
    session.addEventListener("change", () => tell(session));
    tell(session);
    // Never `unload`: browsers skip it. A tab that is only hidden may be closed without a word.
    document.addEventListener("visibilitychange", () => document.hidden && session.flush());
    addEventListener("pagehide", () => session.end());
    // A page that comes back from the browser's memory has ended its session.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  } else {
    say(isRefused(window, plan.wire) ? t.lms_refused : t.lms_alone);
  }
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    document.title = page?.title || plan.title;
    document.body.dataset.mdColorScheme = page?.body.dataset.mdColorScheme ?? "default";
  });
  frame.src = session?.page || plan.start;
  document.body.append(frame);
}

start().catch(() => say(t.lms_failed));
