import { contrast, mix } from "../../core/colour.ts";

/**
 * The grounds of `styles/base.css` that the accent has to stand out from, what it is mixed with to do so, and how far:
 * WCAG AA for text, with a little to spare for rounding, and more in the dark, where a dim accent looks switched off.
 */
const themes = {
  light: { ground: "#faf7f2", towards: "#000000", tint: 0.1, readable: 4.6 },
  dark: { ground: "#1a1816", towards: "#ffffff", tint: 0.16, readable: 6.5 },
} as const;

/**
 * A service's brand colour (`#rrggbb`) as the tokens of `styles/base.css`, for light and dark: made darker or lighter
 * as far as it takes to be readable on its ground and on its own tint, whatever the colour is.
 */
export function brandCss(colour: string): string {
  const tokens = Object.entries(themes).flatMap(([theme, { ground, towards, tint, readable }]) => {
    for (let amount = 0; ; amount += 0.02) {
      const accent = mix(colour, towards, Math.min(1, amount));
      const soft = mix(ground, accent, tint);
      if (amount < 1 && Math.min(contrast(accent, ground), contrast(accent, soft)) < readable) continue;
      return [`--brand-${theme}:${accent}`, `--brand-tint-${theme}:${soft}`];
    }
  });
  return `:root{${tokens.join(";")}}`;
}
