// Days of the calendar, across both changes of the clock and the ends of months.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, isDay } from "../../hooks/itembank/static/progress/calendar.js";
import { addDays, today } from "../../hooks/itembank/static/progress/days.js";

process.env.TZ = "Europe/Amsterdam";

test("the next day is the next day of the calendar", () => {
  const nights = [
    // The night in which an hour disappears, and the one that has an hour twice.
    ["2026-03-27T23:59+01:00", "2026-03-28T00:01+01:00", "28 maart 2026"],
    ["2026-03-28T23:30+01:00", "2026-03-29T00:10+01:00", "29 maart 2026"],
    ["2026-03-29T23:59+02:00", "2026-03-30T00:00+02:00", "30 maart 2026"],
    ["2026-10-24T00:05+02:00", "2026-10-25T00:00+02:00", "25 oktober 2026"],
    ["2026-10-25T00:30+02:00", "2026-10-26T00:00+01:00", "26 oktober 2026"],
    ["2026-10-25T23:59+01:00", "2026-10-26T00:01+01:00", "26 oktober 2026"],
    // The end of a month, of February and of a leap February, and of a year.
    ["2026-04-30T12:00+02:00", "2026-05-01T00:00+02:00", "1 mei 2026"],
    ["2026-02-28T12:00+01:00", "2026-03-01T00:00+01:00", "1 maart 2026"],
    ["2028-02-28T12:00+01:00", "2028-02-29T00:00+01:00", "29 februari 2028"],
    ["2026-12-31T23:59+01:00", "2027-01-01T00:00+01:00", "1 januari 2027"],
  ];
  for (const [answered, next, shown] of nights) {
    const day = today(new Date(answered));
    assert.equal(day, answered.slice(0, 10));
    assert.equal(addDays(day, 1), today(new Date(next)));
    assert.equal(inWords(addDays(day, 1)), shown);
  }
});

test("a week and a month run across both changes of the clock", () => {
  assert.equal(addDays("2026-03-25", 7), "2026-04-01");
  assert.equal(addDays("2026-09-30", 30), "2026-10-30");
  assert.equal(addDays("2026-03-01", -1), "2026-02-28");
});

test("only a day that exists is a day", () => {
  for (const day of ["2026-02-28", "2028-02-29", "0001-01-01"]) assert.equal(isDay(day), true, day);
  const others = [
    "2026-02-29",
    "2026-13-01",
    "2026-1-1",
    "2026-11-21T00:00",
    "",
    20261121,
    null,
    ["2026-11-21"],
  ];
  for (const day of others) assert.equal(isDay(day), false, String(day));
});
