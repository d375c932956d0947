/** The page an LMS opens: holds the session, and shows the course in a frame. */
import { loadCatalog } from "../../static/course/course.js";
import { atRisk, weighRisks } from "../../static/progress/leaving.js";
import { make, makeButton, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { noticeOf, reload } from "./notices.js";
import { loadPlan } from "./plan.js";
import { Session } from "./session.js";
import { TabMemory } from "./tab.js";
import { Tabs } from "./tabs.js";
import { findWire, isRefused, sessionName } from "./wires.js";
import { wentBack, within } from "./world.js";

/** Milliseconds in which a page that was told to load anew goes away. */
const RELOADING = 2000;
/** Seconds for the last of it to arrive when the learner stops. */
const PARTING = 3;

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

/** What was said last. */
let told = "";

/** @param {Session} session */
function tell(session) {
  weighRisks();
  // Said once: a button that is replaced at every try could not be pressed.
  if (told === session.condition) return;
  told = session.condition;
  const { words, more } = noticeOf(session);
  say(words, ...more);
}

/** @returns {Storage | null} */
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Ask whether to go on in this tab; resolves when the learner wants to. */
const askHere = () =>
  new Promise((resolve) => say(t.lms_elsewhere, " ", makeButton(t.lms_here, resolve, "")));

/**
 * The session of this tab: when there is an LMS, and no other tab has it or this one takes it over.
 * @param {Plan} plan @param {Catalog} catalog @returns {Promise<Session | string>} or why there is none
 */
async function openSession(plan, catalog) {
  const name = sessionName(window, plan.wire);
  const tab = new TabMemory(name, storage());
  const wire = findWire(window, plan.wire, tab);
  if (!wire) return isRefused(window, plan.wire) ? t.lms_untrusted : t.lms_alone;
  const session = new Session(wire, plan, catalog, tab);
  const tabs = new Tabs(name);
  let handed = null;
  if (!(await tabs.hold(() => session.move()))) {
    await askHere();
    handed = await tabs.ask();
    await tabs.hold(() => session.move(), true);
    // What the other tab did is not here, and what this page was given may be older.
    if (!handed && !wire.fresh) {
      reload();
      return t.lms_closed;
    }
    say("");
  }
  try {
    await session.open(wentBack(window), handed);
  } catch {
    tabs.release();
    return t.lms_closed;
  }
  tabs.listen(() => session.handOver());
  addEventListener("pagehide", () => tabs.release());
  return session;
}

/** Whether the page in the frame has the browser ask before it goes: who is asked may stay, and goes on. */
const asksToStay = () =>
  frame.contentWindow?.dispatchEvent(new Event("beforeunload", { cancelable: true })) === false;

/** What happens around the page, and what the session hears of it. @param {Session} session */
function follow(session) {
  session.addEventListener("change", () => tell(session));
  atRisk(session, () => session.lacks);
  // Never `unload`: browsers skip it. A tab that is only hidden may be closed without a word; what
  // was told meanwhile is told again when it is looked at.
  document.addEventListener("visibilitychange", () => session.flush());
  for (const moment of ["online", "offline"])
    addEventListener(moment, () => session.hearNetwork(moment === "online"));
  let reloads = Number.NEGATIVE_INFINITY;
  /** @param {KeyboardEvent} event */
  const hearReload = ({ key, ctrlKey, metaKey }) => {
    const asks = key === "F5" || (key.toLowerCase() === "r" && (ctrlKey || metaKey));
    if (asks) reloads = performance.now();
  };
  addEventListener("keydown", hearReload);
  frame.addEventListener("load", () => {
    frame.contentWindow?.addEventListener("keydown", hearReload);
  });
  addEventListener("pagehide", () => session.end(performance.now() - reloads < RELOADING));
  // A page that comes back from the browser's memory has ended its session.
  addEventListener("pageshow", ({ persisted }) => persisted && reload());
  const { exit } = session.wire;
  if (!exit) return;
  const leave = make("p", "leave");
  let parting = false;
  // What is not kept yet has a moment to arrive, since what comes after the end of a session is
  // refused. And so has the end itself: a page that goes away loses what waits for an answer.
  const stop = async () => {
    if (parting) return;
    parting = true;
    await within(session.save(session.state), PARTING);
    if (!session.lacks && !asksToStay()) {
      // Nothing that is done now would be kept.
      frame.inert = true;
      say(t.lms_closed);
      await within(session.end(), PARTING);
    }
    location.assign(exit);
    parting = false;
  };
  leave.append(makeButton(t.lms_leave, stop, ""));
  notice.after(leave);
}

async function start() {
  // Until there is a page that knows what its reader chose.
  if (matchMedia("(prefers-color-scheme: dark)").matches)
    document.body.dataset.mdColorScheme = "slate";
  const [plan, catalog] = await Promise.all([loadPlan(), loadCatalog()]);
  const session = await openSession(plan, catalog);
  if (typeof session === "string") say(session);
  else {
    // The pages in the frame find it here; see join.js.
    window.courseSession = session;
    follow(session);
    tell(session);
  }
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    document.title = page?.title || plan.title;
    document.body.dataset.mdColorScheme = page?.body.dataset.mdColorScheme ?? "default";
  });
  frame.src = (typeof session !== "string" && session.page) || plan.start;
  document.body.append(frame);
}

start().catch(() => say(t.lms_failed));
