/**
 * Whether a key press belongs to a keyboard that composes characters (Japanese, Chinese, Korean, and most on Android):
 * Enter then chooses, and nothing else. Safari ends the composing before it tells of the key, and leaves only the 229.
 */
export function composes({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
