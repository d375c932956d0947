/** Plays what a learner and an LMS do, and tells after each step how things are. */
import { unpack } from "../../hooks/itembank/export/lms/pack.js";
import { readStamp } from "../../hooks/itembank/export/lms/stamp.js";
import { answer, CATALOG, Clock, FakedLms, PLAN } from "./faked_lms.js";

/** What stands in a text that an LMS keeps: the count of its mark, the score per item, the best one. */
function readText(text) {
  const { text: packed, count } = readStamp(text);
  if (!packed) return { count, scores: {}, best: -1 };
  const { state, best } = unpack(packed, PLAN, CATALOG);
  const scores = Object.entries(state.items).map(([key, { score }]) => [key, score]);
  return { count, scores: Object.fromEntries(scores), best: best ?? -1 };
}

/** What a server holds: of SCORM the fields that a gradebook shows, of cmi5 what was said. */
function readServer({ statements = [], ...values }, standard) {
  const verbs = statements.map(({ verb }) => verb.id.split("/").at(-1));
  const cmi5 = standard === "cmi5";
  const old = standard === "scorm12";
  return {
    ...readText((cmi5 ? values.text : values["cmi.suspend_data"]) ?? ""),
    status: values[old ? "cmi.core.lesson_status" : "cmi.success_status"] ?? "",
    raw: Number(values[old ? "cmi.core.score.raw" : "cmi.score.raw"] ?? 0),
    said: values.said ?? [],
    verbs,
  };
}

class Play {
  saves = [];
  session = null;
  pages = [];

  constructor(standard, clock) {
    this.standard = standard;
    this.clock = clock;
    this.lms = new FakedLms(standard);
    globalThis.fetch = this.lms.fetch;
  }

  get server() {
    const { values, statements } = this.lms;
    return readServer({ ...values, statements }, this.standard);
  }

  /** Open the course in a page that was made now, or that the browser still had. */
  async enter({ back = false, handed = null, newTab = false } = {}) {
    const { lms } = this;
    this.session = null;
    if (!back && ["gone", "offline", "expired"].includes(lms.condition)) return;
    if (newTab) {
      lms.storage = new FakedLms(this.standard).storage;
      this.pages = [];
    }
    const page = back ? this.pages[0] : lms.page();
    if (!back) this.pages.push(page);
    const session = lms.session(page);
    let opened;
    session.open(back, handed).then(
      () => {
        opened = session;
      },
      () => {
        opened = null;
      },
    );
    // A server may answer slowly.
    await this.clock.settle();
    while (opened === undefined) await this.clock.pass(1);
    this.session = opened;
  }

  async step([name, ...given]) {
    const { lms, session, clock } = this;
    if (name === "answer" && session) {
      const [key, score] = given;
      const save = { key, score, kept: null };
      this.saves.push(save);
      answer(session, key, score).then((kept) => {
        Object.assign(save, { kept, held: this.server.scores[key], after: this.saves.length });
      });
    }
    if (name === "wait") await clock.pass(given[0]);
    if (name === "be") {
      const { condition } = lms;
      [lms.condition] = given;
      const there = given[0] !== "offline";
      if (there !== (condition !== "offline")) session?.hearNetwork(there);
    }
    if (name === "hide" || name === "show") {
      lms.hidden = name === "hide";
      session?.flush();
    }
    if (name === "accept") session?.accept();
    if (name === "leave") {
      session?.end();
      await clock.settle();
    }
    // Of a page that is gone nothing goes on.
    if (name === "crash") session?.move();
    if (["leave", "crash"].includes(name)) await this.enter();
    if (name === "back" && this.pages.length) {
      session?.end();
      await clock.settle();
      await this.enter({ back: true });
    }
    if (name === "tab") {
      const handed = session?.handOver() ?? null;
      await clock.settle();
      await this.enter({ handed, newTab: true });
    }
    if (name === "steal") {
      session?.move();
      await this.enter({ newTab: true });
    }
    await clock.settle();
  }

  look() {
    const { session, server, lms } = this;
    return { condition: session?.condition ?? null, server, written: lms.history.length };
  }
}

/**
 * @param {{standard: "scorm12" | "scorm2004" | "cmi5", steps: any[][]}} play
 * @returns how things were after each step, every time the server took something in, and what
 *   became of every answer
 */
export async function played({ standard, steps }) {
  const clock = new Clock();
  const fetched = globalThis.fetch;
  clock.start();
  try {
    const play = new Play(standard, clock);
    await play.enter();
    const seen = [play.look()];
    for (const step of steps) {
      await play.step(step);
      seen.push(play.look());
    }
    const history = play.lms.history.map((values) => readServer(values, standard));
    return { seen, history, saves: play.saves };
  } finally {
    clock.stop();
    globalThis.fetch = fetched;
  }
}
