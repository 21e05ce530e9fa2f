/**
 * What every id looks like. A letter first: JavaScript would re-order keys that look like numbers.
 * `constructor` is the one such word that every plain object knows already.
 */
export const idPattern = /^(?!constructor$)[a-z][a-z0-9-]*$/;

/** What a folder of a locale is called: `en`, `es`, `pt-BR`, `zh-Hant`. */
export const localePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
