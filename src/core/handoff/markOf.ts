/** What tells codes of this guide from others'. The number is the version of the code's form. */
export function markOf(guide: string): string {
  return `cairn 1 ${guide}`;
}
