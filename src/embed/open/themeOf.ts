import { doc, make } from "../doc.ts";
import type { Instance } from "../instance.ts";
import { type FrameTheme, tokenNames } from "../protocol.ts";

/** The colours that the page gives, as the frame understands them. What is no plain colour is left out. */
export function themeOf({ host, options }: Instance): FrameTheme {
  const probe = make("span");
  host.shadowRoot?.append(probe);
  const style = getComputedStyle(probe);
  const tokens = Object.fromEntries(
    tokenNames.flatMap((name) => {
      const given = style.getPropertyValue(`--cairn-${name}`).trim();
      const value = given && (name === "radius" ? given : hexOf(probe, given));
      return value && (name !== "radius" || /^\d{1,2}px$/.test(value)) ? [[name, value]] : [];
    }),
  );
  probe.remove();
  return { scheme: schemeOf(options.theme), tokens };
}

/** A colour as `#rrggbb`: resolved by the browser, so that names, `hsl()` and `light-dark()` work. */
function hexOf(probe: HTMLElement, given: string): string | undefined {
  probe.style.color = "";
  probe.style.color = given;
  const channels = probe.style.color && /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).color);
  if (!channels) return undefined;
  return `#${channels
    .slice(1)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;
}

/** The page's own scheme: a page that says nothing is light, whatever the system prefers. */
function schemeOf(theme: string | undefined): FrameTheme["scheme"] {
  if (theme === "light" || theme === "dark") return theme;
  const { colorScheme } = getComputedStyle(doc("documentElement"));
  if (!colorScheme.includes("dark")) return "light";
  return !colorScheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches
    ? "dark"
    : "light";
}
