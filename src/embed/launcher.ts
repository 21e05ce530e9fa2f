import { built } from "./built.ts";
import { contrast } from "./contrast.ts";
import type { Addresses, Instance } from "./instance.ts";
import { warn } from "./warn.ts";

const [light, dark] = built.accent;

/**
 * The launcher's styles. `!important` on `:host` beats any rule of the page, even an important one. Sizes are in px,
 * for the page's root font size is its own affair. The three stones are drawn by gradients: no picture, no request.
 */
const css = `:host{all:initial!important;display:contents!important;color-scheme:var(--cairn-scheme,inherit)!important}
:host([hidden]){display:none!important}
a{position:fixed;z-index:var(--cairn-z-index,99990);bottom:calc(var(--y,20px) + env(safe-area-inset-bottom));right:var(--x,20px);\
padding:14px 20px 14px 16px;border:1px solid #0000;border-radius:24px;display:flex;gap:10px;\
font:600 16px/20px system-ui,sans-serif;color:var(--cairn-on-accent,light-dark(#fff,#14201d));background:var(--cairn-accent,light-dark(${light},${dark}));\
text-decoration:none;box-shadow:0 4px 16px #0004}
:host([data-position=left]) a{left:var(--x,20px);right:auto}
a:focus-visible{outline:3px solid;outline-offset:-6px}
i{flex:none;width:20px;height:18px;--s:radial-gradient(closest-side,currentColor 92%,#0000);\
background:var(--s) 50% 0/8px 5px no-repeat,var(--s) 50% 6px/14px 6px no-repeat,var(--s) 0 100%/20px 6px no-repeat}
@media print{a{display:none}}`;

/** Nothing can be isolated here: links stay links. */
export const isOld = !("adoptedStyleSheets" in document);

/** A link to the guide's own page that acts as a button: whatever fails later, it still leads somewhere. */
export function drawLauncher(host: HTMLElement, { page, label, locale }: Addresses): HTMLAnchorElement {
  const launcher = document.createElement("a");
  launcher.href = page;
  launcher.lang = locale;
  launcher.append(document.createElement("i"), label);
  if (isOld) {
    // Placed by script, which policies allow.
    launcher.style.cssText = "position:fixed;right:20px;bottom:20px;padding:14px;background:#fff";
    host.append(launcher);
    return launcher;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  // A landmark of its own: the launcher stands in none of the page's.
  host.setAttribute("role", "region");
  host.setAttribute("aria-label", label);
  launcher.setAttribute("role", "button");
  launcher.setAttribute("aria-expanded", "false");
  root.append(launcher);
  return launcher;
}

/** Gives the host element what the options say about its looks. Again after each `update`. */
export function dress({ host, launcher, options }: Pick<Instance, "host" | "launcher" | "options">): void {
  const { theme, position, offset, label } = options;
  const set = (name: string, value: string) => host.style.setProperty(`--${name}`, value);
  // Empty: not set, so that the fallback of each place counts.
  if (theme) set("cairn-scheme", theme === "auto" ? "" : theme);
  host.dataset["position"] = position;
  const [x, y = x] = offset?.match(/\d+/g) ?? [];
  if (x) {
    set("x", `${x}px`);
    set("y", `${y}px`);
  }
  if (!launcher || isOld) return;
  if (label) launcher.lastChild!.textContent = label;
  launcher.style.cssText = "";
  const { color, backgroundColor } = getComputedStyle(launcher);
  if (contrast(color, backgroundColor) >= 4.5) return;
  launcher.style.cssText = `color:#fff;background:${light}`;
  warn(`Launcher colours not used: ${color} on ${backgroundColor} has a contrast below 4.5.`);
}
