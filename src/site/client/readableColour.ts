import { contrast, mix } from "../../core/colour.ts";

/**
 * A colour (`#rrggbb`) mixed with another as far as it takes to be readable under or on `against`: to a WCAG
 * contrast of `least`. Ends at the other colour itself.
 */
export function readableColour(colour: string, towards: string, against: string, least: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, against) >= least) return mixed;
  }
  return towards;
}
