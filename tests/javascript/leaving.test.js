// The browser's question before a page is left: asked while something may be lost, and only then.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atRisk, weighRisks } from "../../hooks/itembank/static/progress/leaving.js";

test("leaving is asked about while something is at risk, and no longer", () => {
  /** @type {Set<unknown>} */
  const listening = new Set();
  window.addEventListener = (type, listener) => type === "beforeunload" && listening.add(listener);
  window.removeEventListener = (_type, listener) => listening.delete(listener);
  const [mine, other] = [{}, {}];
  const risks = { mine: false, other: false };
  atRisk(mine, () => risks.mine);
  atRisk(other, () => risks.other);
  // A listener that has nothing to ask keeps a page out of the browser's memory.
  assert.equal(listening.size, 0);
  risks.mine = true;
  risks.other = true;
  weighRisks();
  assert.equal(listening.size, 1);
  const event = { prevented: false, preventDefault: () => (event.prevented = true) };
  for (const ask of listening) ask(event);
  assert.equal(event.prevented, true);
  risks.mine = false;
  weighRisks();
  assert.equal(listening.size, 1, "the other one still has something to lose");
  risks.other = false;
  weighRisks();
  assert.equal(listening.size, 0);
});
