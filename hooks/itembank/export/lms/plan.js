/**
 * What the shell knows of the package it stands in. The exporter writes it beside this module.
 *
 * @typedef {object} Plan
 * @property {string} title
 * @property {string} start  the first page
 * @property {string} wire  the standard the package was made for: `scorm12`, `scorm2004`, `cmi5`
 * @property {"course"|"module"|"test"|"read"} goal  what counts; see result.js
 * @property {string} module  its slug, or empty for the whole course
 * @property {string} edition  mark of all graded items with their revisions
 * @property {Object<string, string>} keys  the mark of every graded item
 * @property {Object<string, [string, Object<string, string>]>} lists  the mark of every checklist,
 *   and those of its points
 * @property {Object<string, string>} read  the mark of every page that must be opened
 * @property {string[]} pages  every page there is
 */

/** @returns {Promise<Plan>} */
export async function loadPlan() {
  const answer = await fetch(new URL("./course.json", import.meta.url));
  if (!answer.ok) throw new Error(`course: ${answer.status}`);
  return answer.json();
}
