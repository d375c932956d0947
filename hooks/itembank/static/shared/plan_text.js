/**
 * Adding to a field of the plan. Nothing in it is overwritten, and nothing comes to stand in it
 * twice. A field is plain text, to change, copy and print like any other; what came along stands
 * under a line that says where it came from:
 *
 *     Uit 'Rolverdeling':
 *     - Spreek af wie welke rol heeft.
 *       Bel de wijkagent
 */

const POINT = "- ";
const BELOW = "  ";

/** A line without what makes it one of a list. @param {string} line */
const bare = (line) => line.replace(/^\s*(?:[-•*] )?/, "").trimEnd();

/** Where these lines stand, or -1. @param {string[]} lines @param {string[]} wanted */
const placeOf = (lines, wanted) =>
  lines.findIndex((_, place) =>
    wanted.every((words, offset) => bare(lines[place + offset] ?? "\n") === bare(words)),
  );

/** The first place from here that does not belong to the list. @param {string[]} lines @param {number} place */
function endOfList(lines, place) {
  let end = place;
  while (lines[end]?.startsWith(POINT) || lines[end]?.startsWith(BELOW)) end += 1;
  return end;
}

/** The first place from here that does not belong to one point. @param {string[]} lines @param {number} place */
function endOfPoint(lines, place) {
  let end = place;
  while (lines[end]?.startsWith(BELOW)) end += 1;
  return end;
}

/**
 * The text of a field with what is new in it.
 * @param {string} text
 * @param {string} heading  the line that says where it came from; without it there is no list
 * @param {{words: string, note?: string}[]} entries
 * @returns {{text: string, added: string[]}} and the lines that are new, in their order
 */
export function addTo(text, heading, entries) {
  const lines = text.trim() ? text.trimEnd().split("\n") : [];
  /** @type {string[]} */
  const added = [];
  /** @param {number} place @param {string[]} more */
  const insert = (place, more) => {
    lines.splice(place, 0, ...more);
    added.push(...more.filter((line) => line.trim()));
  };
  for (const { words, note = "" } of entries) {
    const wanted = words.split("\n");
    const notes = note.split("\n").map((line) => line.trimEnd());
    const known = placeOf(lines, wanted);
    if (known === -1) {
      const below = [...wanted.slice(1), ...(note ? notes : [])];
      const point = [heading ? POINT + wanted[0] : wanted[0]];
      const more = [...point, ...below.map((line) => (heading ? BELOW : "") + line)];
      insert(placeFor(lines, heading, insert), more);
      continue;
    }
    const place = known + wanted.length;
    const end = endOfPoint(lines, place);
    const there = new Set(lines.slice(place, end).map(bare));
    const news = notes.filter((line) => line && !there.has(bare(line)));
    insert(
      end,
      news.map((line) => BELOW + line),
    );
  }
  return { text: lines.join("\n"), added };
}

/**
 * Where a new point comes to stand: at the end of what came from the same place earlier.
 * @param {string[]} lines @param {string} heading
 * @param {(place: number, more: string[]) => void} insert
 */
function placeFor(lines, heading, insert) {
  if (!heading) return lines.length;
  const known = lines.findIndex((line) => line.trim() === heading);
  if (known !== -1) return endOfList(lines, known + 1);
  insert(lines.length, lines.length ? ["", heading] : [heading]);
  return lines.length;
}

/**
 * The text without lines that were added; what was changed in them since stays.
 * @param {string} text @param {string[]} added
 */
export function takeOut(text, added) {
  const lines = text.split("\n");
  let from = 0;
  for (const line of added) {
    const place = lines.indexOf(line, from);
    if (place === -1) continue;
    lines.splice(place, 1);
    from = place;
  }
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd();
}
