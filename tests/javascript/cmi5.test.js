/** A session over cmi5 with a real store on this machine: what is asked, what is told, and when not. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { Cmi5Wire } from "../../hooks/itembank/export/lms/cmi5.js";
import { launchOf } from "../../hooks/itembank/export/lms/launch.js";
import { TabMemory } from "../../hooks/itembank/export/lms/tab.js";

const store = {
  documents: {},
  told: [],
  down: false,
  late: null,
  refuses: null,
  shut: 0,
  waits: null,
};
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url, "http://127.0.0.1");
  const name = searchParams.get("stateId");
  const answer = (status, data) => response.writeHead(status).end(JSON.stringify(data));
  if (pathname.endsWith("/fetch")) return answer(200, { "auth-token": "c2xldXRlbA==" });
  if (store.down) return answer(503, {});
  if (pathname.endsWith("/statements")) {
    const wanted = searchParams.get("statementId");
    if (wanted) return answer(store.told.some(({ id }) => id === wanted) ? 200 : 404, {});
    const told = JSON.parse(Buffer.concat(chunks));
    const status = store.refuses?.(told);
    if (status) return answer(status, {});
    store.told.push(...told);
    return answer(200, []);
  }
  // ADL_LRS refuses who replaces a document without a word of the one that is there.
  if (request.method === "PUT" && name in store.documents) return answer(409, {});
  if (request.method !== "GET") await store.waits;
  if (request.method !== "GET" && store.shut) return answer(store.shut, {});
  if (request.method !== "GET") {
    store.documents[name] = store.late ?? JSON.parse(Buffer.concat(chunks));
    store.late = null;
    return answer(204, null);
  }
  return name in store.documents ? answer(200, store.documents[name]) : answer(404, {});
});

let launch;
before(async () => {
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${server.address().port}`;
  launch = {
    endpoint: `${url}/xapi`,
    fetch: `${url}/fetch`,
    actor: JSON.stringify({
      objectType: "Agent",
      account: { homePage: "https://lms.example", name: "1" },
    }),
    registration: "11111111-2222-4333-8444-555555555555",
    activityId: "https://lms.example/au/1",
  };
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  Object.assign(store, {
    documents: {},
    told: [],
    down: false,
    refuses: null,
    shut: 0,
    waits: null,
  });
});

async function opened(more = {}) {
  store.documents["LMS.LaunchData"] = { launchMode: "Normal", masteryScore: 0.7, ...more };
  const wire = new Cmi5Wire(launch, new TabMemory("/", null));
  return [wire, await wire.open()];
}
const verbs = () => store.told.map(({ verb }) => verb.id.split("/").at(-1));
const report = (more) => ({
  text: "1f.",
  page: "a.html",
  completed: false,
  passed: false,
  percent: null,
  progress: 0,
  answers: [],
  seconds: 61,
  ...more,
});

test("only a launch with all it needs is one of cmi5", () => {
  const search = `?${new URLSearchParams(launch)}`;
  assert.deepEqual(launchOf(search), launch);
  for (const name of Object.keys(launch)) {
    const { [name]: _, ...rest } = launch;
    assert.equal(launchOf(`?${new URLSearchParams(rest)}`), null, name);
  }
});

test("results are written in a normal session only", async () => {
  for (const [launchMode, mode] of [
    ["Normal", "normal"],
    ["Browse", "preview"],
    ["Review", "review"],
    ["Anders", "review"],
  ]) {
    const [, found] = await opened({ launchMode });
    assert.equal(found.mode, mode, launchMode);
  }
});

test("the cut score is that of the LMS, in whole percents, and may be left open", async () => {
  for (const [masteryScore, cut] of [
    [0.7, 70],
    [0.695, 70],
    // An LMS takes no pass below its own score.
    [0.654, 66],
    [0.55, 55],
    [0.29, 29],
    [1, 100],
    [undefined, undefined],
  ]) {
    const [, found] = await opened({ masteryScore });
    assert.equal(found.cut, cut);
  }
});

test("what is reached is told once, with its score, also in a later visit", async () => {
  const [wire] = await opened();
  assert.equal(await wire.write(report()), "kept");
  assert.equal(await wire.write(report({ completed: true, percent: 69 })), "kept");
  assert.equal(
    await wire.write(report({ completed: true, passed: true, percent: 70, text: "1f.x" })),
    "kept",
  );
  assert.deepEqual(verbs(), ["initialized", "completed", "passed"]);
  assert.deepEqual(store.told[2].result.score, { scaled: 0.7, raw: 70, min: 0, max: 100 });
  assert.equal(store.told[1].result.duration, store.told[2].result.duration);
  const [again, found] = await opened();
  assert.deepEqual(
    [found.text, found.page, found.completed, found.passed],
    ["1f.x", "a.html", true, true],
  );
  await again.write(report({ completed: true, passed: true, percent: 100 }));
  assert.deepEqual(verbs().slice(3), ["initialized"]);
});

test("what the store does not take is told as not kept, and told again later under its own name", async () => {
  const [wire] = await opened();
  store.down = true;
  assert.equal(await wire.write(report({ completed: true, percent: 50 })), "refused");
  store.down = false;
  assert.equal(await wire.write(report({ completed: true, percent: 50 })), "kept");
  assert.deepEqual(verbs(), ["initialized", "completed"]);
});

test("a result that was tried and not accepted is in no document as said", async () => {
  const [wire] = await opened();
  store.refuses = (told) => (told.some(({ verb }) => verb.id.endsWith("completed")) ? 503 : 0);
  for (const _ of [1, 2]) {
    assert.equal(await wire.write(report({ completed: true, percent: 50 })), "refused");
    assert.deepEqual(store.documents.basiscursus.said, []);
  }
  store.refuses = null;
  // Whoever comes back after that has it told.
  const [next, found] = await opened();
  assert.equal(found.completed, false);
  assert.equal(await next.write(report({ completed: true, percent: 50 })), "kept");
  assert.equal(verbs().filter((verb) => verb === "completed").length, 1);
});

test("the end of a session waits for the document before it, and what was reached does not", async () => {
  for (const inFlight of [false, true]) {
    Object.assign(store, { documents: {}, told: [] });
    const [wire] = await opened();
    let answer;
    store.waits = new Promise((done) => (answer = done));
    const last = report({ completed: true, percent: 50, text: "1f.last" });
    const heard = async () => {
      while (verbs().length < 2) await new Promise((done) => setImmediate(done));
    };
    if (inFlight) wire.write(last);
    if (inFlight) await heard();
    wire.close(inFlight ? null : last, 61, false, false);
    await heard();
    assert.deepEqual(verbs(), ["initialized", "completed"]);
    answer();
    while (verbs().at(-1) !== "terminated") await new Promise((done) => setImmediate(done));
    assert.equal(store.documents.basiscursus.text, "1f.last");
    store.waits = null;
  }
});

/** A result that an LMS has already is refused, each in its own way, and all that came along with it. */
const again = (status) => (told) => {
  const known = new Set(store.told.map(({ id }) => id));
  return told.some(({ id }) => known.has(id)) ? status : 0;
};

for (const status of [400, 403, 409]) {
  test(`a result that was told before and is refused with ${status} stops no other one`, async () => {
    const [wire] = await opened();
    // The tab was closed before the answer came.
    wire.close(report({ completed: true, percent: 50 }), 61, false, false);
    while (verbs().at(-1) !== "terminated") await new Promise((done) => setImmediate(done));
    store.refuses = again(status);
    const [next] = await opened();
    const reached = { completed: true, passed: true, percent: 80 };
    assert.equal(await next.write(report(reached)), "kept");
    assert.deepEqual(verbs().slice(2), ["terminated", "initialized", "passed"]);
    assert.deepEqual(store.documents.basiscursus.said, ["completed", "passed"]);
  });
}

test("a result that is refused and nowhere to be found is told as not kept", async () => {
  const [wire] = await opened();
  for (const status of [400, 403]) {
    store.refuses = (told) => (told.some(({ verb }) => verb.id.endsWith("passed")) ? status : 0);
    const reached = { completed: true, passed: true, percent: 80 };
    assert.equal(await wire.write(report(reached)), "refused");
    assert.deepEqual(verbs(), ["initialized", "completed"]);
  }
  store.refuses = null;
  assert.equal(await wire.write(report({ completed: true, passed: true, percent: 80 })), "kept");
  assert.deepEqual(verbs(), ["initialized", "completed", "passed"]);
});

test("a document that the store does not take is not called kept, whatever it says", async () => {
  for (const status of [400, 409, 412]) {
    const [wire] = await opened();
    store.shut = status;
    assert.equal(await wire.write(report()), "refused");
    store.shut = 0;
  }
});

test("what arrives late is written over again before it is called kept", async () => {
  const [wire] = await opened();
  store.down = true;
  await wire.write(report({ text: "1f.new" }));
  store.down = false;
  // The store takes the first one in after the second.
  store.late = { text: "1f.old", page: "a.html", said: [] };
  assert.equal(await wire.write(report({ text: "1f.new" })), "refused");
  assert.equal(await wire.write(report({ text: "1f.newest" })), "kept");
  assert.equal(store.documents.basiscursus.text, "1f.newest");
});

test("a page to go back to is one that a browser may open", async () => {
  for (const [returnURL, exit] of [
    ["https://lms.example/cursus", "https://lms.example/cursus"],
    ["javascript:alert(1)", ""],
    [undefined, ""],
  ]) {
    const [wire] = await opened({ returnURL });
    assert.equal(wire.exit, exit);
  }
});

test("the same result has the same name on every visit, and no other one has it", async () => {
  const names = new Set();
  for (const activityId of ["https://lms.example/au/1", "https://lms.example/au/2"]) {
    for (let visit = 0; visit < 2; visit += 1) {
      Object.assign(store, { documents: {}, told: [] });
      store.documents["LMS.LaunchData"] = { launchMode: "Normal" };
      const wire = new Cmi5Wire({ ...launch, activityId }, new TabMemory("/", null));
      await wire.open();
      await wire.write(report({ completed: true, passed: true, percent: 100 }));
      for (const { id } of store.told.slice(1)) names.add(id);
    }
  }
  assert.equal(names.size, 4);
  for (const name of names)
    assert.match(name, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
