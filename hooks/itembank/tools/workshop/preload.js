/**
 * Loads all that a workshop needs while there is a network. Modules are asked for, not run: they
 * wait in the browser until somebody needs them, as pages do in borrowed.js.
 */

import { loadData } from "../../static/shared/data.js";
import { make } from "../../static/shared/dom.js";

/** So many at a time: a phone has other things to do as well. */
const AT_ONCE = 6;

/** @typedef {() => Promise<unknown>} Load */

export class Preload {
  /** @type {Load[]} what still has to come */
  left = [];

  /** @param {ActivityList} catalog @param {string[]} kinds of the activities it holds */
  constructor(catalog, kinds) {
    this.catalog = catalog;
    this.kinds = kinds;
    this.left.push(() => this.#modules("join"));
  }

  /** @param {...Load} loads */
  add(...loads) {
    this.left.push(...loads);
  }

  /** The modules for one side, and those of the kinds. @param {"join" | "lead"} side */
  async #modules(side) {
    /** @type {{join: string[], lead: string[], kinds: Record<string, string[]>}} */
    const all = await loadData("preload");
    const kinds = this.kinds.flatMap((kind) => all.kinds[kind] ?? []);
    await Promise.all([...new Set([...all[side], ...kinds])].map(loadModule));
  }

  /** What who leads needs besides. @returns {Load} */
  get lead() {
    return () => this.#modules("lead");
  }

  /**
   * Load what has not come yet. @param {(done: number, total: number) => void} tell
   * @returns {Promise<number>} how many failed; those are tried again the next time
   */
  async run(tell) {
    const waiting = this.left;
    const total = waiting.length;
    this.left = [];
    let done = 0;
    const next = async () => {
      for (let load = waiting.shift(); load; load = waiting.shift()) {
        try {
          await load();
        } catch {
          this.left.push(load);
        }
        done += 1;
        tell(done, total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return this.left.length;
  }
}

/** What was asked for once. @type {Map<string, Promise<unknown>>} */
const links = new Map();

/** Have a module wait in the browser. @param {string} path within the folder of the modules */
const loadModule = (path) => loadLink("modulepreload", path);

/** @param {"modulepreload" | "stylesheet"} rel @param {string} path within that folder */
export function loadLink(rel, path) {
  let loading = links.get(path);
  if (!loading) {
    loading = added(rel, new URL(`../../${path}`, import.meta.url));
    links.set(path, loading);
    // What failed is tried again the next time.
    loading.catch(() => links.delete(path));
  }
  return loading;
}

/** @param {string} rel @param {URL} address */
const added = (rel, address) =>
  new Promise((done, failed) => {
    const link = make("link");
    link.rel = rel;
    link.href = address.href;
    link.addEventListener("load", done);
    link.addEventListener("error", () => {
      link.remove();
      failed(new Error(address.pathname));
    });
    document.head.append(link);
  });
