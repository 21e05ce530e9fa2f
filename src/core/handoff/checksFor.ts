/** Longest payload with two check characters: with them it is as long as a code that is read aloud should be. */
const SHORT = 10;

/** How many check characters follow a payload of so many characters: one more where there is room for more mistakes. */
export function checksFor(payload: number): 2 | 3 {
  return payload <= SHORT ? 2 : 3;
}

/** The same for the whole code. `undefined`: no code has this length. */
export function checksIn(code: number): 2 | 3 | undefined {
  if (code >= 2 && code <= SHORT + 2) return 2;
  return code > SHORT + 3 ? 3 : undefined;
}
