/** A session with an LMS, in the situations in which results were lost in real ones. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import {
  interactionOf,
  NEWER,
  OLDER,
  writtenResponse,
  writtenResult,
} from "../../hooks/itembank/export/lms/interactions.js";
import { unpack } from "../../hooks/itembank/export/lms/pack.js";
import { readStamp } from "../../hooks/itembank/export/lms/stamp.js";
import { answer, CATALOG, Clock, FakedLms, PLAN } from "./faked_lms.js";

const STANDARDS = ["scorm12", "scorm2004", "cmi5"];
const SCORM = ["scorm12", "scorm2004"];
const ALL = ["a/een", "a/twee", "a/drie", "a/vier"];
const fetched = globalThis.fetch;
let clock;
beforeEach(() => {
  clock = new Clock();
  clock.start();
});
afterEach(() => {
  clock.stop();
  globalThis.fetch = fetched;
});

/** The same for every standard. */
const everywhere = (name, standards, run) => {
  for (const standard of standards)
    test(`${name} (${standard})`, () => {
      const lms = new FakedLms(standard);
      globalThis.fetch = lms.fetch;
      return run(lms, standard);
    });
};

async function opened(lms, page = lms.page(), { back = false, handed = null, ...more } = {}) {
  const session = lms.session(page, more);
  await session.open(back, handed);
  await clock.pass(1);
  return session;
}

async function answered(session, key, score) {
  const kept = answer(session, key, score);
  await clock.pass(1);
  return kept;
}

const scores = (lms) => {
  const { text } = readStamp(lms.text);
  if (!text) return {};
  const { items } = unpack(text, PLAN, CATALOG).state;
  return Object.fromEntries(Object.entries(items).map(([key, { score }]) => [key, score]));
};

/** What the gradebook of the LMS would show. */
function grade(lms) {
  const { values } = lms;
  if (lms.standard === "cmi5") return lms.verbs.includes("passed") ? "passed" : "";
  const old = lms.standard === "scorm12";
  const status = values[old ? "cmi.core.lesson_status" : "cmi.success_status"];
  return `${status} ${values[old ? "cmi.core.score.raw" : "cmi.score.raw"]}`;
}

async function passAll(session) {
  for (const key of ALL) answer(session, key, 1);
  await clock.pass(1);
}

everywhere("Back to the page of the first visit changes nothing", SCORM, async (lms) => {
  const first = lms.page();
  const session = await opened(lms, first);
  await passAll(session);
  session.end();
  const [before, passed] = [lms.commits, grade(lms)];
  assert.match(passed, /passed 100/);

  const again = await opened(lms, first, { back: true });
  assert.equal(again.condition, "stale");
  assert.equal(again.mayGoOn, false);
  assert.equal(await answered(again, "a/een", 0), false);
  await clock.pass(60);
  again.end();
  assert.equal(grade(lms), passed);
  // Not even that the session ends: an LMS would take that for more.
  assert.equal(lms.commits, before);

  const fresh = await opened(lms);
  assert.equal(fresh.condition, "kept");
  assert.equal(scores(lms)["a/een"], 1);
});

everywhere("a new attempt in the same tab begins anew", SCORM, async (lms) => {
  const session = await opened(lms);
  await passAll(session);
  session.end();
  lms.values = {};
  const again = await opened(lms);
  assert.equal(again.condition, "kept");
  await answered(again, "a/een", 0);
  assert.deepEqual(scores(lms), { "a/een": 0 });
});

everywhere(
  "what an LMS lost after it had kept it is told before anything is written",
  STANDARDS,
  async (lms) => {
    const session = await opened(lms);
    await answered(session, "a/een", 1);
    const held = lms.values;
    await answered(session, "a/twee", 1);
    session.end();
    lms.values = held;
    const again = await opened(lms);
    assert.equal(again.condition, "stale");
    assert.deepEqual(lms.values, { ...held });
    again.accept();
    await clock.pass(1);
    await answered(again, "a/drie", 1);
    assert.deepEqual(scores(lms), { "a/een": 1, "a/drie": 1 });
  },
);

for (const condition of ["refusing", "deaf", "gone", "expired"])
  everywhere(
    `after ${condition} everything arrives, and only then is it called saved`,
    STANDARDS,
    async (lms) => {
      const session = await opened(lms);
      lms.condition = condition;
      const told = ALL.map((key) => answer(session, key, 1));
      await clock.pass(3);
      assert.deepEqual(await Promise.all(told), [false, false, false, false]);
      const words = { refusing: "refused", expired: "expired", gone: "offline" };
      const seen = condition === "deaf" && lms.standard === "cmi5" ? "offline" : "refused";
      assert.equal(session.condition, words[condition] ?? seen);
      lms.condition = "well";
      await clock.pass(60);
      assert.equal(session.condition, "saved");
      assert.match(grade(lms), /^passed/);
      assert.deepEqual(scores(lms), Object.fromEntries(ALL.map((key) => [key, 1])));
      if (lms.standard !== "cmi5") assert.match(grade(lms), / 100$/);
    },
  );

everywhere(
  "without a network nothing is said that an LMS would take for sent",
  STANDARDS,
  async (lms) => {
    const session = await opened(lms);
    lms.condition = "offline";
    session.hearNetwork(false);
    assert.equal(session.condition, "offline");
    const before = lms.commits;
    answer(session, "a/een", 1);
    await clock.pass(5);
    assert.equal(lms.commits, before);
    lms.condition = "well";
    session.hearNetwork(true);
    await clock.pass(1);
    assert.equal(session.condition, "saved");
    assert.deepEqual(scores(lms), { "a/een": 1 });
  },
);

everywhere(
  "what was told while the page was hidden is told again when it is looked at",
  SCORM,
  async (lms) => {
    const session = await opened(lms);
    lms.hidden = true;
    lms.condition = "refusing";
    const kept = answer(session, "a/een", 1);
    await clock.pass(1);
    assert.deepEqual(scores(lms), {});
    Object.assign(lms, { hidden: false, condition: "well" });
    session.flush();
    await clock.pass(1);
    assert.equal(await kept, true);
    assert.deepEqual(scores(lms), { "a/een": 1 });
  },
);

everywhere("another tab takes over with what never reached the LMS", STANDARDS, async (lms) => {
  const session = await opened(lms);
  // Logged in again elsewhere: this page stays unknown to the server.
  lms.condition = "expired";
  answer(session, "a/een", 1);
  await clock.pass(1);
  assert.equal(session.condition, "expired");
  const page = lms.page();
  const handed = session.handOver();
  assert.equal(session.condition, "moved");
  assert.equal(await answered(session, "a/twee", 0), false);
  lms.condition = "well";
  const next = await opened(lms, page, { handed, storage: new FakedLms("cmi5").storage });
  assert.equal(next.condition, "kept");
  assert.deepEqual(scores(lms), { "a/een": 1 });
  await clock.pass(60);
  assert.deepEqual(scores(lms), { "a/een": 1 });
});

everywhere(
  "a test that is being filled in is told now and then, not at every click",
  STANDARDS,
  async (lms) => {
    const session = await opened(lms);
    const before = lms.commits;
    for (let click = 0; click < 31; click += 1) {
      session.save({ ...session.state, ticks: {} }, false);
      await clock.pass(1);
    }
    await clock.pass(5);
    const commits = lms.commits - before;
    assert.ok(commits >= 2 && commits <= 4, String(commits));
  },
);

everywhere("an answer that was checked is told at once", STANDARDS, async (lms) => {
  const session = await opened(lms);
  session.visit("b.html");
  answer(session, "a/een", 1);
  session.visit("a.html");
  await clock.pass(0.2);
  assert.deepEqual(scores(lms), { "a/een": 1 });
});

everywhere("looking at it again, or at a preview, writes nothing", STANDARDS, async (lms) => {
  const session = await opened(lms);
  await answered(session, "a/een", 1);
  session.end();
  const { values } = lms;
  lms.mode = "review";
  const again = await opened(lms);
  assert.equal(again.condition, "review");
  assert.equal(await answered(again, "a/een", 0), false);
  await clock.pass(60);
  again.end();
  assert.deepEqual(lms.values, values);
});

everywhere("a preview of what was never begun leaves it to be begun", SCORM, async (lms) => {
  lms.mode = "browse";
  const preview = await opened(lms);
  assert.equal(preview.condition, "preview");
  await answered(preview, "a/een", 1);
  preview.end();
  // Moodle would call it completed, and open it to be looked at from then on.
  assert.deepEqual(lms.values, {});
  lms.mode = "normal";
  const session = await opened(lms);
  assert.equal(await answered(session, "a/een", 1), true);
  session.end();
  assert.deepEqual(scores(lms), { "a/een": 1 });
});

test("a pass that the store refused is said on the next launch, once, in its order", async () => {
  const lms = new FakedLms("cmi5");
  globalThis.fetch = lms.fetch;
  const session = await opened(lms);
  const serve = lms.fetch;
  // Statements are refused while the rest arrives.
  globalThis.fetch = async (address, options = {}) =>
    address.endsWith("/statements") ? new Response("{}", { status: 503 }) : serve(address, options);
  await passAll(session);
  assert.equal(session.condition, "refused");
  session.end();
  await clock.pass(1);
  assert.deepEqual(lms.verbs, ["initialized"]);
  assert.deepEqual(lms.values.said, []);
  globalThis.fetch = serve;
  const next = await opened(lms);
  assert.deepEqual(lms.verbs, ["initialized", "initialized", "completed", "passed"]);
  next.end();
  await clock.pass(1);
  const last = await opened(lms);
  last.end();
  await clock.pass(1);
  const said = lms.verbs.slice(4);
  assert.deepEqual(said, ["terminated", "initialized", "terminated"]);
});

test("what was already there is known by its name, whatever became of the answer", async () => {
  const lms = new FakedLms("cmi5");
  globalThis.fetch = lms.fetch;
  const session = await opened(lms);
  lms.condition = "deaf";
  await passAll(session);
  // The tab crashes: nothing more is said, and nobody heard that it was kept.
  lms.condition = "well";
  lms.values = { ...lms.values, said: [] };
  await opened(lms, lms.page(), { storage: new FakedLms("cmi5").storage });
  assert.deepEqual(
    lms.verbs.filter((verb) => verb !== "initialized" && verb !== "progressed"),
    ["completed", "passed"],
  );
});

test("when the tab closes what was reached goes in one request, and the end after all else", async () => {
  const lms = new FakedLms("cmi5");
  globalThis.fetch = lms.fetch;
  const session = await opened(lms);
  for (const key of ALL) answer(session, key, 1);
  const batches = [];
  globalThis.fetch = async (address, options = {}) => {
    if (address.endsWith("/statements")) batches.push(JSON.parse(options.body));
    return lms.fetch(address, options);
  };
  session.end();
  await clock.pass(1);
  assert.deepEqual(
    batches.map((batch) => batch.map(({ verb }) => verb.id.split("/").at(-1))),
    [["completed", "passed"], ["terminated"]],
  );
  assert.deepEqual(lms.verbs, ["initialized", "completed", "passed", "terminated"]);
});

test("loaded anew the session goes on with its key; once ended it says so", async () => {
  const lms = new FakedLms("cmi5");
  globalThis.fetch = lms.fetch;
  const page = lms.page();
  const session = await opened(lms, page);
  await answered(session, "a/een", 1);
  session.end(true);
  const again = await opened(lms, page);
  assert.equal(again.condition, "kept");
  assert.deepEqual(
    lms.verbs.filter((verb) => verb !== "progressed"),
    ["initialized"],
  );
  again.end();
  await clock.pass(1);
  await assert.rejects(lms.session(page).open());
});

test("progress is told before the pass, and never a hundred", async () => {
  const lms = new FakedLms("cmi5");
  globalThis.fetch = lms.fetch;
  const session = await opened(lms);
  await answered(session, "a/een", 1);
  await answered(session, "a/twee", 1);
  await passAll(session);
  assert.deepEqual(lms.verbs, ["initialized", "progressed", "progressed", "completed", "passed"]);
  const told = lms.statements.flatMap(({ result }) => Object.values(result?.extensions ?? {}));
  assert.deepEqual(told, [25, 50]);
});

const TELLING = { plan: { ...PLAN, interactions: true } };
const told = (lms) =>
  lms.standard === "cmi5"
    ? lms.statements
        .filter(({ verb }) => verb.id.endsWith("/answered"))
        .map(({ object, result }) => [object.id.split("/au/1/").at(-1), result.success])
    : Object.entries(lms.values)
        .filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name))
        .map(([name, key]) => [key, lms.values[name.replace(".id", ".result")] === "correct"]);

everywhere(
  "an LMS hears each answer by itself only from a package that was made to",
  STANDARDS,
  async (lms) => {
    const session = await opened(lms);
    session.standing.answered("a/een", { score: 1, response: [0] });
    await answered(session, "a/een", 1);
    session.end();
    assert.deepEqual(told(lms), []);

    const telling = await opened(lms, lms.page(), TELLING);
    lms.condition = "refusing";
    telling.standing.answered("a/twee", { score: 0, response: [1] });
    await answered(telling, "a/twee", 0);
    lms.condition = "well";
    await clock.pass(60);
    telling.standing.answered("a/drie", { score: 1, response: [2] });
    await answered(telling, "a/drie", 1);
    assert.deepEqual(told(lms), [
      ["a/twee", false],
      ["a/drie", true],
    ]);
  },
);

test("an answer is written as each standard wants it, and what was typed is not", () => {
  for (const [kind, response, older, newer] of [
    ["keuze", [2], "2", "2"],
    ["meerkeuze", [0, 2], "0,2", "0[,]2"],
    ["stelling", [0], "t", "true"],
    ["stelling", [1], "f", "false"],
    ["volgorde", [2, 0, 1], "2,0,1", "2[,]0[,]1"],
    ["koppel", [1, null, 0], "0.1,2.0", "0[.]1[,]2[.]0"],
    ["indeling", ["basis", "succes"], "0.basis,1.succes", "0[.]basis[,]1[.]succes"],
    ["getal", "42", "", ""],
  ]) {
    const one = interactionOf("a/een", kind, { response, score: 0.333 });
    assert.deepEqual([writtenResponse(one, OLDER), writtenResponse(one, NEWER)], [older, newer]);
    assert.equal(writtenResult(one, OLDER), "0.33");
  }
  const wrong = interactionOf("a/een", "keuze", { response: [0], score: 0 });
  assert.deepEqual(
    [writtenResult(wrong, OLDER), writtenResult(wrong, NEWER)],
    ["wrong", "incorrect"],
  );
  assert.equal(interactionOf("a/een", "dilemma", { response: [0], score: null }), null);
});
