/**
 * The contrast of two colours by WCAG 2, from 1 to 21. `NaN` if one of them is no opaque sRGB colour as
 * `getComputedStyle` writes it (`rgb(1, 2, 3)`): what can't be measured can't be vouched for.
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map(luminance) as [number, number];
  return a > b ? a / b : b / a;
}

/**
 * Relative luminance, with what WCAG adds to both. Its straight piece next to black is left out: a ratio is
 * never above the right one, and at most 1.7 % below it.
 */
function luminance(colour: string): number {
  const [, ...channels] = (/^rgb\((\d+), (\d+), (\d+)/.exec(colour) ?? [0, NaN]) as number[];
  return channels.reduce(
    (sum, channel, index) =>
      sum + ((channel / 255 + 0.055) / 1.055) ** 2.4 * [0.2126, 0.7152, 0.0722][index]!,
    0.05,
  );
}
