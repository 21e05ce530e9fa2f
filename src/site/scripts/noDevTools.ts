/**
 * Stands in for XState's tie to developer tools: it looks for them by a name that somebody's content can
 * have, too.
 */
export const devToolsAdapter = (): void => {};
