/**
 * What a room did: the hands for each choice, twice when they voted again, and the road through a
 * story. It stands in the entry of this page in the history of the tab. So it survives a reload and
 * who leaves by accident, and nothing is stored.
 */

/** @param {number[]} counts */
export const sum = (counts) => counts.reduce((total, count) => total + count, 0);

/** The round that is being counted. @param {Vote} vote */
export const countedIn = ({ rounds, phase }) => rounds[phase === 2 ? 1 : 0];

/**
 * What each part is called here: its key, and which time it comes. So a workshop whose parts were
 * put in another order keeps what was counted. @param {Part[]} parts
 */
export function marksOf(parts) {
  /** @type {Map<string, number>} */
  const times = new Map();
  return parts.map(({ key }) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key}~${time}`;
  });
}

export class Votes {
  /** @type {Room} */
  room = { last: "", places: {}, votes: {} };
  /** @type {Part[]} */
  parts = [];
  /** @type {string[]} */
  marks = [];

  /** What this entry of the history holds. @param {Part[]} parts */
  read(parts) {
    // Of the same series, what was counted last is here: a link within the page has its own entry.
    if (parts === this.parts) return;
    this.parts = parts;
    this.marks = marksOf(parts);
    const { room } = history.state ?? {};
    this.room = room?.votes ? room : { last: "", places: {}, votes: {} };
  }

  /** The part that was shown last. */
  get begin() {
    return this.marks.indexOf(this.room.last);
  }

  /** Nothing was counted yet. */
  clear() {
    this.room = { last: this.room.last, places: {}, votes: {} };
  }

  save() {
    history.replaceState({ ...history.state, room: this.room }, "");
  }

  /** Where one is in a part, and which time it is played. @param {number} index @returns {PlaceInPart} */
  place(index) {
    const { places } = this.room;
    const mark = this.marks[index];
    places[mark] ??= { play: 1, at: 0, road: [] };
    return places[mark];
  }

  /** Play a part anew: what was counted before stays for the report. @param {number} index */
  replay(index) {
    const { play } = this.place(index);
    this.room.places[this.marks[index]] = { play: play + 1, at: 0, road: [] };
  }

  /** The vote about the slide where one is. @param {number} index @param {number} size how many choices */
  vote(index, size) {
    const { play, at, road } = this.place(index);
    return this.voteOf([this.marks[index], play, at, road.join(".")].join(" "), size);
  }

  /** @param {string} name @param {number} size @returns {Vote} */
  voteOf(name, size) {
    const { votes } = this.room;
    const found = votes[name];
    // What was counted before a page changed is about other choices.
    if (found?.rounds.every(({ length }) => length === size)) return found;
    const none = () => Array(size).fill(0);
    votes[name] = { rounds: [none(), none()], phase: 0, revealed: false };
    return votes[name];
  }
}
