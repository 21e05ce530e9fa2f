/**
 * The contrast of two colours by WCAG 2, from 1 to 21. `NaN` if one of them is no opaque sRGB colour as
 * `getComputedStyle` writes it (`rgb(1, 2, 3)`): what can't be measured can't be vouched for.
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)/.exec(colour) ?? [];
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const part = Number(channels[index + 1]) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
}
