// The days of review as a file for a calendar: lines as RFC 5545 wants them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  calendarFile,
  escaped,
  folded,
} from "../../hooks/itembank/tools/herhalen/calendar_file.js";

const bytes = (text) => new TextEncoder().encode(text).length;
const unfolded = (text) => text.replaceAll("\r\n ", "");
const ABOUT = {
  course: "Cursus; met, alles\\erop",
  page: "https://voorbeeld.nl/cursus/cursus/herhalen/",
  words: "Een paar minuten.\nOf meer.",
  now: new Date("2026-11-21T09:08:07.654Z"),
};

test("what would end or divide words is written out", () => {
  assert.equal(escaped("a;b,c\\d\ne\r\nf:g"), "a\\;b\\,c\\\\d\\ne\\nf:g");
});

test("no line is longer than 75 bytes, no letter is divided, and nothing is lost", () => {
  for (const letter of ["a", "é", "€", "😀", "a€😀é"]) {
    for (let count = 1; count < 200; count += 1) {
      const line = `X:${letter.repeat(count)}`;
      const parts = folded(line).split("\r\n");
      for (const part of parts) assert.ok(bytes(part) <= 75, part);
      assert.ok(!folded(line).includes("\ufffd"));
      assert.equal(unfolded(folded(line)), line);
      if (bytes(line) <= 75) assert.equal(parts.length, 1);
    }
  }
});

test("every day is one event of a whole day, with the same name in every file", () => {
  const days = [
    { day: "2026-11-22", summary: "Herhalen: 3 vragen, kort" },
    { day: "2026-12-01", summary: "Herhalen: 1 vraag" },
  ];
  const text = calendarFile(days, ABOUT);
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!/[^\r]\n/.test(text));
  const lines = unfolded(text).split("\r\n");
  for (const line of [
    "VERSION:2.0",
    "PRODID:-//Cursus\\; met\\, alles\\\\erop//Herhalen//NL",
    "DTSTAMP:20261121T090807Z",
    "DTSTART;VALUE=DATE:20261122",
    "DTSTART;VALUE=DATE:20261201",
    "UID:20261122-cursus-cursus-herhalen@voorbeeld.nl",
    "SUMMARY:Herhalen: 3 vragen\\, kort",
    "DESCRIPTION:Een paar minuten.\\nOf meer.\\nhttps://voorbeeld.nl/cursus/cursus/herhalen/",
  ])
    assert.ok(lines.includes(line), line);
  const uids = (later) => unfolded(later).match(/^UID:.*$/gm);
  const later = calendarFile(days, { ...ABOUT, now: new Date("2027-01-01T00:00:00Z") });
  assert.deepEqual(uids(text), uids(later));
  assert.equal(new Set(uids(text)).size, 2);
});
