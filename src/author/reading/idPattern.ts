/**
 * What every id looks like. A letter first: JavaScript would re-order keys that look like numbers.
 * `constructor` is the one such word that every plain object knows already.
 */
export const idPattern = /^(?!constructor$)[a-z][a-z0-9-]*$/;
