/**
 * What a room did: the hands for each choice, twice when they voted again, and the road through a
 * story. It stands in the entry of this page in the history of the tab. So it survives a reload and
 * who leaves by accident, and nothing is stored.
 */

export const MOST_HANDS = 999;

/** @type {Room} */
const NOTHING = { of: "", index: 0, places: {}, votes: {} };

/** @param {number[]} counts */
export const sum = (counts) => counts.reduce((total, count) => total + count, 0);

/** The round that is being counted. @param {Vote} vote */
export const countedIn = ({ rounds, phase }) => rounds[phase === 2 ? 1 : 0];

export class Votes {
  /** @type {Room} */
  room = structuredClone(NOTHING);

  /** What this entry of the history holds, if it is about the same parts. @param {Part[]} parts */
  read(parts) {
    const of = parts.map(({ key }) => key).join();
    const kept = history.state?.room;
    this.room = kept?.of === of ? kept : { ...structuredClone(NOTHING), of };
  }

  save() {
    history.replaceState({ ...history.state, room: this.room }, "");
  }

  /** Where one is in a part, and which time it is played. @param {number} index @returns {PlaceInPart} */
  place(index) {
    this.room.places[index] ??= { play: 1, at: 0, road: [] };
    return this.room.places[index];
  }

  /** Play a part anew: what was counted before stays for the report. @param {number} index */
  replay(index) {
    const { play } = this.place(index);
    this.room.places[index] = { play: play + 1, at: 0, road: [] };
  }

  /** The vote about the slide where one is. @param {number} index @param {number} size how many choices */
  vote(index, size) {
    const { play, at, road } = this.place(index);
    return this.voteOf([index, play, at, road.join(".")].join("/"), size);
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
