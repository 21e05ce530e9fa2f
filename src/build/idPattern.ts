/** What every id looks like. A letter first: JavaScript would re-order keys that look like numbers. */
export const idPattern = /^[a-z][a-z0-9-]*$/;
