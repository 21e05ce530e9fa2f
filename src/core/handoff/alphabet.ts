/**
 * The letters and digits of hand-off codes: 29 of them, a prime, so that check characters can be computed in a field.
 * Of each group that looks alike only one is there, so whatever is typed for it is understood.
 */
export const alphabet = "0123456789ACDEFGHJKMNPQRTVWXY";

const lookAlikes: Readonly<Record<string, string>> = {
  O: "0",
  I: "1",
  L: "1",
  Z: "2",
  S: "5",
  B: "8",
  U: "V",
};

/**
 * The places in the alphabet of what was typed or pasted: without spaces and dashes, small letters as capitals,
 * look-alikes as the one that is meant. `undefined` if anything else is in it.
 */
export function readCharacters(typed: string): number[] | undefined {
  const plain = typed.normalize("NFKC").replaceAll(/[\s\p{Pd}\u2212._]/gu, "");
  const places = Array.from(plain.toUpperCase()).map((one) => alphabet.indexOf(lookAlikes[one] ?? one));
  return places.includes(-1) ? undefined : places;
}
