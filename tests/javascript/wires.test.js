/** The way to an LMS: an address decides only in a package for cmi5, and never to whom it likes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Cmi5Wire } from "../../hooks/itembank/export/lms/cmi5.js";
import { TabMemory } from "../../hooks/itembank/export/lms/tab.js";
import { findWire as find, isRefused } from "../../hooks/itembank/export/lms/wires.js";

const TAB = new TabMemory("/", null);
const findWire = (from, own) => find(from, own, TAB);

const LAUNCH = {
  endpoint: "https://lms.example/xapi/",
  fetch: "https://lms.example/fetch?een=1",
  actor: JSON.stringify({ account: { homePage: "https://lms.example", name: "1" } }),
  registration: "11111111-2222-4333-8444-555555555555",
  activityId: "https://lms.example/au/1",
};

/** The window of a package that was opened at this address. */
function opened(more = {}) {
  const window = { location: { search: `?${new URLSearchParams({ ...LAUNCH, ...more })}` } };
  window.parent = window.top = window;
  return window;
}

test("a launch starts a package for cmi5 and says to which host it reports", () => {
  const wire = findWire(opened(), "cmi5");
  assert.ok(wire instanceof Cmi5Wire);
  assert.equal(wire.host, "lms.example");
  assert.equal(isRefused(opened(), "cmi5"), false);
});

test("in any other package an address is only an address", () => {
  for (const own of ["scorm12", "scorm2004"]) {
    assert.equal(findWire(opened(), own), null);
    assert.equal(isRefused(opened(), own), false);
  }
});

test("an LMS on this machine may speak without https", () => {
  for (const host of ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:1"]) {
    const launch = { endpoint: `${host}/xapi`, fetch: `${host}/fetch` };
    assert.equal(findWire(opened(launch), "cmi5")?.host, new URL(host).host);
  }
});

test("a launch that is open to others, or of more than one host, is refused", () => {
  for (const more of [
    { endpoint: "http://lms.example/xapi/", fetch: "http://lms.example/fetch" },
    { endpoint: "https://other.example/xapi/" },
    { fetch: "https://other.example/fetch" },
    { fetch: "http://lms.example/fetch" },
    { endpoint: "https://lms.example:8443/xapi/" },
    { endpoint: "https://lms.example@other.example/xapi/" },
    { endpoint: "https://name:secret@lms.example/xapi/" },
    { endpoint: "https://lms.example/xapi/?to=" },
    { endpoint: "https://lms.example/xapi/#" + "to" },
    { endpoint: "ftp://localhost/xapi/", fetch: "ftp://localhost/fetch" },
    { endpoint: "data:text/plain,a", fetch: "data:text/plain,b" },
    { endpoint: "//lms.example/xapi/" },
    { endpoint: "xapi/" },
    { actor: "{" },
    { actor: "1" },
  ]) {
    const window = opened(more);
    assert.equal(findWire(window, "cmi5"), null, JSON.stringify(more));
    assert.equal(isRefused(window, "cmi5"), true, JSON.stringify(more));
  }
});
