/** Closing answers with a fixed meaning. All others are the author's own. */
export const closing = {
  fixed: "fixed",
  /** Tried, and did not help. */
  notFixed: "not-fixed",
  /** Not what happens to this member: not tried. */
  notMine: "not-mine",
  later: "later",
  knowWhy: "know-why",
} as const;

/** Whether this closing answer turns a cause down. */
export function isNo(say: string): boolean {
  return say === closing.notFixed || say === closing.notMine;
}
