/**
 * How much of each thing there may be. Made from model/limits.py, which tells of each,
 * by tests/javascript/words.py; do not change it by hand.
 */
export const NAME = 80;
export const PARTS = 60;
export const POINTS = 200;
export const ITEMS = 20000;
export const POOL = 500;
export const DRAWN = 200;
export const ASKED = 2000;
export const RESULTS = 200;
export const DIGITS = 40;
export const FIELD = 100000;
export const WRITING = 20000;
export const LINK = 8000;
export const CARRIED = 600;
export const PARCEL = 2000000;
