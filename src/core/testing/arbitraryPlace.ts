import fc from "fast-check";

/** More than any list here has, and a multiple of most lengths: then no place is more likely than another. */
const PLACES = 60;

/** Shrinks to every smaller number: halving, as integers shrink, skips those that mean the same in a list. */
class Place extends fc.Arbitrary<number> {
  generate(random: fc.Random): fc.Value<number> {
    return new fc.Value(random.nextInt(0, PLACES - 1), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is number {
    return typeof value === "number";
  }

  shrink(value: number): fc.Stream<fc.Value<number>> {
    return fc.stream(
      Array.from({ length: value }, (_, smaller) => new fc.Value(smaller, undefined)).values(),
    );
  }
}

/** A place in a list whose length is not known yet: taken modulo its length. */
export const place: fc.Arbitrary<number> = new Place();

/** What stands at a `place` of a list. Throws for an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error("an empty list has no places");
  return one;
}

/** In `percent` of all cases a value, else none; shrinks to none. */
export function sometimes<T>(percent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: value },
  );
}

/** Yes in `percent` of all cases; shrinks to no. */
export const chance = (percent: number) => sometimes(percent, fc.constant(true)).map((is) => is ?? false);

/**
 * At least `least` and at most `most` of these. Not by `minLength`: such an array keeps its last items when it shrinks,
 * also when only the first ones matter.
 */
export function several<T>(one: fc.Arbitrary<T>, least: number, most: number): fc.Arbitrary<readonly T[]> {
  const more = fc.array(one, { maxLength: most - least, size: "max" });
  return fc
    .tuple(fc.tuple(...Array.from({ length: least }, () => one)), more)
    .map(([first, rest]) => [...first, ...rest]);
}
