/** What the build wrote for this code, such as catalog.json: fetched once for a whole page. */

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/** @param {string} name of the file without its .json @returns {Promise<any>} */
export function loadData(name) {
  let found = loading.get(name);
  if (!found) {
    found = fetch(new URL(`../../${name}.json`, import.meta.url)).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    });
    // What failed is tried again the next time.
    found.catch(() => loading.delete(name));
    loading.set(name, found);
  }
  return found;
}
