/** Which items a final test asks. Pure: a pool and what was seen in, keys out. */

/** So many items every core module gives before another module gives its first. */
const CORE_FIRST = 2;

/**
 * Draw by a blueprint: every module in turn, the core before the rest; within a module what was
 * not seen before first, then the objective that occurs least, then the kind that has given the
 * smallest part of what the pool holds of it, then chance.
 * @param {Record<string, Pick<PoolItem, "module" | "core" | "objective" | "kind">>} pool
 * @param {Set<string>} seen keys of earlier tests
 * @param {number} count
 * @param {() => number} random 0..1
 * @returns {string[]} keys, in the order of the modules they were drawn for
 */
export function draw(pool, seen, count, random = Math.random) {
  const left = Object.entries(pool).map(([key, entry]) => ({ key, ...entry, chance: random() }));
  /** @type {typeof left} */
  const chosen = [];
  /** @param {string} kind */
  const held = (kind) => Object.values(pool).filter((one) => one.kind === kind).length;
  /** @param {"module" | "objective" | "kind"} field @param {string} value */
  const used = (field, value) => chosen.filter((one) => one[field] === value).length;
  while (chosen.length < count && left.length) {
    /** @param {typeof left[number]} one */
    const rank = (one) => [
      used("module", one.module) + (one.core ? 0 : CORE_FIRST),
      seen.has(one.key) ? 1 : 0,
      used("objective", one.objective),
      used("kind", one.kind) / held(one.kind),
      one.chance,
    ];
    left.sort((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      const differs = one.findIndex((value, index) => value !== other[index]);
      return differs < 0 ? 0 : one[differs] - other[differs];
    });
    chosen.push(...left.splice(0, 1));
  }
  return chosen.map(({ key }) => key);
}
