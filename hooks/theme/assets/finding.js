/**
 * Finds pages in the search index that the generator built. No page and no network in here: words
 * go in, results come out. Everything is compared folded, so that "ideeen" is "ideeën".
 */

import { fold, near, stem, wordsOf } from "./alike.js";

/** @typedef {{location: string, title: string, text: string}} Section as the generator wrote it */
/** @typedef {{looks: string, name: string, weight: number, about: string[]}} Kind pages whose address looks so, as a regular expression; who asks for one of the words of `about` wants these after all */
/**
 * What the course adds to the index: words that mean the same, the glossary, words per page, and
 * the kinds of pages, the most precise first.
 * @typedef {{same: string[][], terms: (Section & {also: string[]})[], term: Kind, letters: string,
 *   pages: Record<string, string[]>, kinds: Kind[]}} Extra
 */
/** @typedef {{location: string, title: string, text: string, score: number}} Place */
/**
 * A page that was found: where to go, what it is, and other places on it. `page` is the title of
 * the page when the place is a part of it.
 * @typedef {Place & {kind: string, page: string, others: Place[]}} Found
 */
/**
 * @typedef {Object} Entry
 * @property {Section} section @property {Kind} kind @property {Entry | null} parent
 * @property {string[]} names the words of its title, and of the other names it goes by
 * @property {string[]} lines the title and those names, ready to look for a phrase
 * @property {string} line the text, ready to look for a phrase
 * @property {string[]} [stems] the same as lines and line, in the stems of words
 * @property {number} telling how many words of the names say something
 * @property {number} length of the text in words
 */
/** Where a word stands: in a name, and how often in the text. @typedef {{entry: Entry, name: boolean, count: number}} Spot */
/** What was asked in one word: what it may be called, and how well that fits. @typedef {Map<string, number>} Meaning */
/** One thing that was asked for. @typedef {{meaning: Meaning, phrases: [string, number][], must: boolean}} Wish */

const NOTHING_SAID = new Set(
  (
    "aan als bij dan dat de deze die dit doe doen een en er ga haar heb hebben het hij hoe hun ik in is je jij " +
    "kan kun kunnen mag me met mijn moet na naar nog of om ons ook op over te tot u uit van vind voor waar waarom wanneer " +
    "wat we welke wie wij word worden wordt ze zich zijn zo zonder"
  ).split(" "),
);
const TITLE = 6;
const WHOLE = 1.3; // A page rather than a part of one.
const WANTED = 1.5; // Just such a page was asked for.
const ALIKE = 0.85;
const SAME_MEANING = 0.7;

/** Words in a row with a space around each. @param {string[]} words */
const lined = (words) => ` ${words.join(" ")} `;

/** The same in their stems. @param {string[]} words */
const stemmed = (words) => lined(words.map(stem));

const SIGNS = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", amp: "&", quot: '"' });

/** The words of a piece of HTML. @param {string} html */
const plain = (html) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|amp|quot);/g, (_, name) => SIGNS[name])
    .replace(/\s+/g, " ")
    .trim();

/** Its text and names in the stems of words, made when they are first looked for. @param {Entry} entry */
function stemsOf(entry) {
  entry.stems ??= [entry.line, ...entry.lines].map((line) => stemmed(line.trim().split(" ")));
  return entry.stems;
}

/** The index of a site, made once per visit to a page. */
export class Finder {
  /** @type {Entry[]} */ #entries = [];
  /** @type {Map<string, Spot[]>} */ #spots = new Map();
  /** @type {Map<string, string[]>} */ #stems = new Map();
  /** @type {string[][][]} */ #synonyms;

  /** @param {Section[]} sections @param {Extra} extra */
  constructor(sections, extra) {
    /** @type {Map<string, Entry>} */
    const pages = new Map();
    for (const section of sections) {
      const [page, part] = section.location.split("#");
      // Every term of the glossary comes by itself, and not as all those of its letter.
      if (part?.startsWith(extra.letters)) continue;
      const parent = pages.get(page) ?? null;
      const names = parent ? [] : (extra.pages[page] ?? []);
      const kind = extra.kinds.find(({ looks }) => new RegExp(looks).test(page));
      const entry = this.#add(section, names, /** @type {Kind} */ (kind), parent);
      if (!parent) pages.set(page, entry);
    }
    for (const term of extra.terms) this.#add(term, term.also, extra.term, null);
    for (const word of this.#spots.keys()) {
      const key = stem(word);
      this.#stems.set(key, [...(this.#stems.get(key) ?? []), word]);
    }
    this.#synonyms = extra.same.map((group) => group.map(wordsOf));
  }

  /** @param {Section} raw @param {string[]} others @param {Kind} kind @param {Entry | null} parent */
  #add(raw, others, kind, parent) {
    const section = { location: raw.location, title: plain(raw.title), text: plain(raw.text) };
    const lines = [section.title, ...others].map(wordsOf);
    const text = wordsOf(section.text);
    /** @type {Entry} */
    const entry = {
      ...{ section, kind, parent, names: lines.flat(), length: text.length },
      ...{ lines: lines.map(lined), line: lined(text) },
      telling: Math.max(1, lines[0].filter((word) => !NOTHING_SAID.has(word)).length),
    };
    this.#entries.push(entry);
    const joined = `${section.title} ${section.text}`.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu);
    /** @type {Map<string, Spot>} */
    const spots = new Map(entry.names.map((word) => [word, { entry, name: true, count: 0 }]));
    for (const word of [...text, ...(joined ?? []).map((word) => fold(word).replaceAll("-", ""))]) {
      const spot = spots.get(word);
      if (spot) spot.count += 1;
      else spots.set(word, { entry, name: false, count: 1 });
    }
    for (const [word, spot] of spots) {
      const known = this.#spots.get(word);
      if (known) known.push(spot);
      else this.#spots.set(word, [spot]);
    }
    return entry;
  }

  /** The same word in another form. @param {string} word @returns {Meaning} */
  #forms(word) {
    const found = new Map((this.#stems.get(stem(word)) ?? []).map((form) => [form, ALIKE]));
    if (this.#spots.has(word)) found.set(word, 1);
    return found;
  }

  /** Everything a word may have been meant as. @param {string} word @returns {Meaning} */
  #meant(word) {
    const found = this.#forms(word);
    for (const other of this.#spots.keys()) {
      if (found.has(other)) continue;
      if (word.length > 1 && other.startsWith(word)) found.set(other, 0.5);
      else if (word.length > 4 && other.includes(word)) found.set(other, 0.3);
    }
    return found;
  }

  /**
   * The word itself when somebody may write it like this, or begin it so. Otherwise what it was
   * meant to be: one letter may be wrong, or two in a long word.
   * @param {string} word @returns {string[]}
   */
  #spelled(word) {
    const all = [...this.#spots.keys()];
    const known = this.#stems.has(stem(word)) || all.some((other) => other.startsWith(word));
    if (known || word.length < 4) return [word];
    for (const most of word.length > 7 ? [1, 2] : [1]) {
      const close = all.filter((other) => near(word, other, most));
      if (close.length) return close;
    }
    return [word];
  }

  /** @param {string} query @returns {Wish[]} */
  #wishes(query) {
    /** @type {Wish[]} */
    const wishes = [];
    // What stands in quotation marks must stand there just so.
    const rest = query.replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase) => {
      const words = wordsOf(phrase);
      const meaning = new Map(words.map((word) => [word, 1]));
      if (words.length) wishes.push({ meaning, phrases: [[lined(words), 1]], must: true });
      return " ";
    });
    const all = wordsOf(rest).map((word) => this.#spelled(word));
    for (let at = 0; at < all.length; ) {
      const { length, others } = this.#same(all.slice(at));
      const words = all.slice(at, at + Math.max(1, length));
      at += words.length;
      /** @type {Meaning} */
      const meaning = words.length === 1 ? this.#any(words[0]) : new Map();
      /** @type {[string, number][]} */
      const phrases = words.length === 1 ? [] : [[stemmed(words.map(([first]) => first)), 1]];
      for (const other of others) {
        if (other.length > 1) phrases.push([stemmed(other), SAME_MEANING]);
        else
          for (const [form, weight] of this.#forms(other[0]))
            meaning.set(form, Math.max(meaning.get(form) ?? 0, weight * SAME_MEANING));
      }
      const says = words.length > 1 || !NOTHING_SAID.has(words[0][0]);
      if (says) wishes.push({ meaning, phrases, must: false });
    }
    if (wishes.length) return wishes;
    return all.map((words) => ({ meaning: this.#any(words), phrases: [], must: false }));
  }

  /** Everything one of these may have been meant as. @param {string[]} words @returns {Meaning} */
  #any(words) {
    return new Map(words.flatMap((word) => [...this.#meant(word)]).sort(([, a], [, b]) => a - b));
  }

  /** The longest name at the beginning that has others. @param {string[][]} words */
  #same(words) {
    let length = 0;
    /** @type {string[][]} */
    let others = [];
    for (const group of this.#synonyms) {
      const own = group.filter(
        (name) =>
          name.length <= words.length &&
          name.every((word, at) => words[at].some((one) => stem(one) === stem(word))),
      );
      const longest = Math.max(0, ...own.map((name) => name.length));
      const rest = group.filter((name) => !own.includes(name));
      if (longest > length) [length, others] = [longest, rest];
      else if (longest && longest === length) others = [...others, ...rest];
    }
    return { length, others };
  }

  /** How well every entry grants one wish. @param {Wish} wish @returns {Map<Entry, number>} */
  #granted({ meaning, phrases, must }) {
    /** @type {Map<Entry, {name: number, text: number}>} */
    const best = new Map();
    /** @param {Entry} entry @param {number} name @param {number} text */
    const note = (entry, name, text) => {
      const known = best.get(entry) ?? { name: 0, text: 0 };
      best.set(entry, { name: Math.max(known.name, name), text: Math.max(known.text, text) });
    };
    for (const [word, weight] of must ? [] : meaning) {
      for (const { entry, name, count } of this.#spots.get(word) ?? []) {
        // A word says more of a short title than of a long one.
        const share = 0.5 + 0.5 / entry.telling;
        const often = count / (count + 1 + entry.length / 200);
        note(entry, name ? TITLE * weight * share : 0, weight * often);
      }
    }
    for (const [phrase, weight] of phrases) {
      for (const entry of this.#entries) {
        const [text, ...names] = must ? [entry.line, ...entry.lines] : stemsOf(entry);
        const name = names.some((line) => line.includes(phrase));
        const told = text.includes(phrase);
        if (name || told) note(entry, name ? TITLE * weight : 0, told ? weight : 0);
      }
    }
    const rare = Math.log(1 + this.#entries.length / Math.max(1, best.size));
    return new Map([...best].map(([entry, { name, text }]) => [entry, (name + text) * rare]));
  }

  /**
   * The pages that answer a question, the best first, and the words that were found.
   * @param {string} query @returns {{found: Found[], words: Set<string>}}
   */
  find(query) {
    const wishes = this.#wishes(query);
    const granted = wishes.map((wish) => this.#granted(wish));
    const words = new Set(wishes.flatMap(({ meaning }) => [...meaning.keys()]));
    for (const { phrases } of wishes)
      for (const [phrase] of phrases)
        for (const word of wordsOf(phrase))
          for (const form of this.#stems.get(stem(word)) ?? []) words.add(form);
    const asked = lined(wordsOf(query));
    const several = wordsOf(query).length > 1;
    /** @type {Map<Entry, [Entry, number, boolean][]>} */
    const pages = new Map();
    for (const entry of new Set(granted.flatMap((one) => [...one.keys()]))) {
      let [score, count, fits] = [0, 0, true];
      for (const [index, one] of granted.entries()) {
        // What the page is about need not be said again in each of its parts.
        const here = one.get(entry) ?? (entry.parent ? (one.get(entry.parent) ?? 0) / 4 : 0);
        if (here) count += 1;
        else if (wishes[index].must) fits = false;
        score += here;
      }
      if (!fits) continue;
      const wanted = entry.kind.about.some((word) => words.has(word));
      score *= (count / wishes.length) ** 2 * (wanted ? WANTED : entry.kind.weight);
      if (!entry.parent) score *= WHOLE;
      if (entry.lines.includes(asked)) score *= 2;
      else if (several && entry.lines.some((line) => line.includes(asked))) score *= 2;
      else if (several && entry.line.includes(asked)) score *= 1.3;
      const page = entry.parent ?? entry;
      pages.set(page, [...(pages.get(page) ?? []), [entry, score, count === wishes.length]]);
    }
    const found = [...pages].map(([page, places]) => this.#page(page, places));
    return { found: found.sort((a, b) => b.score - a.score), words };
  }

  /** @param {Entry} page @param {[Entry, number, boolean][]} places @returns {Found} */
  #page(page, places) {
    places.sort(([, a], [, b]) => b - a);
    const [[, best]] = places;
    // The page itself goes before a part of it that is hardly better.
    const first = places.find(([entry, score]) => entry === page && score > best / 2) ?? places[0];
    const others = places.filter((place) => place !== first && place[2]);
    return {
      ...{ ...first[0].section, score: best, kind: page.kind.name },
      page: first[0] === page ? "" : page.section.title,
      others: others.map(([{ section }, score]) => ({ ...section, score })),
    };
  }
}
