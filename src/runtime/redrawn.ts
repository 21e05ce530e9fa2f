/**
 * For `hydrateRoot`. Where a translator or an extension has changed the page before it is alive, React draws it anew,
 * which is what should happen; it would report that as an error.
 */
export const redrawn = { onRecoverableError() {} };
