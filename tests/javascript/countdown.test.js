/** What the clock of a trainer says: words that change seldom, and no time left only at the end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../hooks/itembank/static/shared/dom.js";
import { texts as t } from "../../hooks/itembank/static/shared/texts.js";
import { inWords } from "../../hooks/itembank/tools/tonen/countdown.js";

test("minutes are rounded up, and so are tens of seconds", () => {
  const minutes = (count) => fill(t.show_left_minutes, { count });
  const seconds = (count) => fill(t.show_left_seconds, { count });
  for (const [left, words] of [
    [600, minutes(10)],
    [121, minutes(3)],
    [120, minutes(2)],
    [61, minutes(2)],
    [60, t.show_left_minute],
    [51, t.show_left_minute],
    [50, seconds(50)],
    [41, seconds(50)],
    [4, seconds(10)],
    [1, seconds(10)],
    [0, t.show_time_up],
  ])
    assert.equal(inWords(left), words, String(left));
});
