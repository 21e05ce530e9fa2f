import type { FrameTheme } from "../../embed/protocol.ts";
import { contrast } from "../../core/colour.ts";

/** The tokens of `styles/base.css` that a host's colours decide. */
type Tokens = Readonly<
  Record<"ground" | "surface" | "ink" | "soft" | "line" | "edge" | "accent" | "tint", string>
>;

/**
 * The host's colours as tokens. Colours in which something could not be read are refused, all together: gives what is to be
 * said of them to whoever built the page.
 */
export function hostColours({ tokens }: FrameTheme): Tokens | string {
  const ground = tokens.ground ?? used("--ground");
  const ink = tokens.text ?? used("--ink");
  const accent = tokens.accent ?? used("--accent");
  const all: Tokens = {
    ground,
    surface: ground,
    ink,
    soft: mix(ink, ground, 0.25),
    line: mix(ink, ground, 0.86),
    edge: mix(ink, ground, 0.45),
    accent,
    tint: mix(accent, ground, 0.88),
  };
  const unreadable = pairs.find(([one, other, least]) => contrast(all[one], all[other]) < least);
  if (!unreadable) return all;
  const [one, other, least] = unreadable;
  return `[cairn] The colours of this page are not used in the guide: ${one} ${all[one]} on ${other} ${all[other]} has a contrast below ${least}. Change --cairn-accent, --cairn-ground or --cairn-text.`;
}

/** What stands on what, and the contrast that WCAG AA asks for: of text, and of the edge of a control. */
const pairs: readonly (readonly [keyof Tokens, keyof Tokens, number])[] = [
  ["ink", "ground", 4.5],
  ["ink", "tint", 4.5],
  ["soft", "ground", 4.5],
  ["accent", "ground", 4.5],
  ["accent", "tint", 4.5],
  ["edge", "ground", 3],
];

/** The colour that a token has now, as `#rrggbb`. */
function used(token: string): string {
  const probe = document.createElement("span");
  document.body.append(probe);
  probe.style.color = `var(${token})`;
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  return hex([red, green, blue].map(Number));
}

function mix(one: string, other: string, share: number): string {
  const [a, b] = [one, other].map((colour) =>
    [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)),
  );
  return hex((a ?? []).map((channel, index) => channel + ((b?.[index] ?? 0) - channel) * share));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}
