/**
 * What tells of an answer, from the moment that verdict.js came.
 * @type {{tell?: (item: ItemElement, response: any, how: {focus?: boolean, sure?: boolean}) => Grade,
 *   judge?: (item: HTMLElement, words: string, verdict: string) => HTMLElement}}
 */
export const telling = {};
