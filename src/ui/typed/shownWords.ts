/** So many characters of a message are shown: enough to know it again. */
const LENGTH = 300;

/**
 * What is shown of typed words. All of them are read, but tens of thousands of characters, or of marks that pile up on
 * one letter, would keep a browser busy for half a minute. Eight marks are more than any script needs; a flag has
 * seven.
 */
export function shownWords(text: string): string {
  const plain = unpiled(text);
  const [short = ""] = new RegExp(`^.{0,${LENGTH}}`, "su").exec(plain) ?? [];
  return short === plain ? plain : `${short}…`;
}

/** Without the ninth and every later one of the marks and invisible signs that stand on one letter. */
export function unpiled(text: string): string {
  return text.replaceAll(/([\p{M}\p{Cf}]{8})[\p{M}\p{Cf}]+/gu, "$1");
}
