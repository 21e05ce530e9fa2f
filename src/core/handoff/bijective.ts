/**
 * A whole number as digits 1…base, and back. Every list of such digits is exactly one number and every number one
 * list, so neither a length nor leading zeros need room in a code.
 */
export const bijective = {
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
