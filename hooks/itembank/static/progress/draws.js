/**
 * The draws of the final test that are being made. A draw has a mark, made by chance: whoever has it
 * in two tabs or on two devices answers the same test. Two draws are two tests; the one that was
 * touched last comes first and the other waits behind it.
 */

/** No draw is being made. @returns {Running} */
export const nothing = () => ({
  draw: "",
  ids: [],
  responses: {},
  revisions: {},
  flags: [],
  turns: {},
});

/** Every draw that is being made, the one in front first. @param {Test} test @returns {Running[]} */
export const drawsOf = ({ draw, ids, responses, revisions, flags, turns, others = [] }) =>
  [{ draw, ids, responses, revisions, flags, turns }, ...others].filter((one) => one.draw);
