import { alphabet } from "./alphabet.ts";

/**
 * Bases for the digits. The first costs one bit, the others three: 240 holds all answers of a guide of the usual size,
 * and six of them with that bit fit ten characters. The last is for any number.
 */
const USUAL = 240;
const OTHERS = [80, 900, 12_000, 2 ** 30] as const;

/** Digits from 1 as places in the alphabet: the shortest of the ways to write them. */
export function pack(digits: readonly number[]): number[] {
  const largest = Math.max(0, ...digits);
  const ways = [
    ...(largest <= USUAL ? [bijective.toNumber(digits, USUAL) * 2n] : []),
    ...OTHERS.flatMap((base, index) =>
      largest <= base ? [(bijective.toNumber(digits, base) * 4n + BigInt(index)) * 2n + 1n] : [],
    ),
  ];
  const least = ways.reduce((a, b) => (b < a ? b : a));
  return bijective.toDigits(least, alphabet.length).map((digit) => digit - 1);
}

/** Reads what `pack` wrote. `undefined` for what it never writes. */
export function unpack(places: readonly number[]): number[] | undefined {
  const number = bijective.toNumber(
    places.map((place) => place + 1),
    alphabet.length,
  );
  const rest = number / 2n;
  const digits =
    number % 2n === 0n
      ? bijective.toDigits(rest, USUAL)
      : bijective.toDigits(rest / 4n, OTHERS[Number(rest % 4n)] ?? USUAL);
  return isSame(pack(digits), places) ? digits : undefined;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * A whole number as digits 1…base, and back. Every list of such digits is exactly one number and every number one
 * list, so neither a length nor leading zeros need room in a code.
 */
const bijective = {
  toNumber(digits: readonly number[], base: number): bigint {
    return digits.reduce((sum, digit) => sum * BigInt(base) + BigInt(digit), 0n);
  },

  toDigits(number: bigint, base: number): number[] {
    const digits: number[] = [];
    const size = BigInt(base);
    for (let left = number; left > 0n; left = (left - 1n) / size) digits.push(Number((left - 1n) % size) + 1);
    return digits.reverse();
  },
};
