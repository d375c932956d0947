/** What the build wrote for this code, such as catalog.json: fetched once for a whole page. */

/** @type {Record<string, Promise<any>>} */
const loading = {};

/** @param {string} name of the file without its .json @returns {Promise<any>} */
export function loadData(name) {
  loading[name] ??= fetch(new URL(`../../${name}.json`, import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  });
  // What failed is tried again the next time.
  loading[name].catch(() => delete loading[name]);
  return loading[name];
}
