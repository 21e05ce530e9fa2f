/**
 * Control characters, and marks that turn the direction of what follows: a terminal obeys the first and shows
 * text in another order by the second. Whatever comes out of a guides folder may hold them.
 */
// oxlint-disable-next-line no-control-regex
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text that can be printed: line ends and tabs stay, what else a terminal would obey is shown, e.g. as
 * `\u001b`.
 */
export function visible(text: string): string {
  return text.replace(obeyed, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
