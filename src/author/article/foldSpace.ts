/** A text on one line: white space of every kind folded, characters that nobody sees taken out. */
export function foldSpace(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}
