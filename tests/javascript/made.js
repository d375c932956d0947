/** States and catalogs for the tests, with what a test is about on top. */
import { nothing } from "../../hooks/itembank/static/progress/draws.js";

const DAY = "2026-11-21";

/** An answer as it is kept: right, given once. */
export const attempt = (more = {}) => ({
  revision: "deadbeef",
  score: 1,
  response: [0],
  day: DAY,
  count: 1,
  ...more,
});

export const state = (more = {}) => ({ version: 2, items: {}, ticks: {}, texts: {}, ...more });

/** A final test as it is kept, with these results. */
export const test = (results = [], more = {}) => ({
  ...nothing(),
  seen: [],
  results,
  day: DAY,
  count: 1,
  ...more,
});

export const result = (score, more = {}) => ({
  day: DAY,
  count: 1,
  score,
  objectives: {},
  ...more,
});

/** An item of a catalog. */
export const entry = (module, more = {}) => ({
  page: `cursus/${module}/`,
  kind: "keuze",
  revision: "deadbeef",
  objective: `doel-${module}`,
  module,
  ...more,
});

export const catalog = (items, more = {}) => ({
  version: "1",
  rule: "beantwoord",
  cut: 70,
  draw: 4,
  modules: [],
  pool: {},
  items,
  ...more,
});
