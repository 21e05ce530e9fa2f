import { built } from "./built.ts";
import { contrast } from "./contrast.ts";
import { make } from "./doc.ts";
import type { Addresses, Instance } from "./instance.ts";
import { warn } from "./warn.ts";

const [light, dark] = built.accent;

/**
 * The launcher's styles. `!important` on `:host` beats any rule of the page, even an important one. Sizes are
 * in px, for the page's root font size is its own affair. The three stones are drawn by gradients: no
 * picture, no request.
 */
const css = `:host{all:initial!important;display:contents!important;color-scheme:var(--cairn-scheme)!important}
:host([hidden]){display:none!important}
a{position:fixed;inset:auto var(--x) calc(var(--y) + env(safe-area-inset-bottom)) auto;z-index:var(--cairn-z-index,99990);padding:14px 20px 14px 16px;border:1px solid #0000;border-radius:24px;gap:10px;display:flex;font:600 16px/20px system-ui,sans-serif;color:var(--cairn-on-accent,light-dark(#fff,#14201d));background:var(--cairn-accent,light-dark(${light},${dark}));text-decoration:none;box-shadow:0 4px 16px #0004}
:host([data-position=left]) a{left:var(--x);right:auto}
a:focus-visible{outline:3px solid;outline-offset:-6px}
a::before{height:18px;background:var(--s) 50% 0/8px 5px,var(--s) 50% 6px/14px 6px,var(--s) 0 100%/20px 6px;width:20px;--s:radial-gradient(closest-side,currentColor 92%,#0000) no-repeat;flex:none;content:""}
@media print{a{display:none}}`;

/**
 * Whether this browser has no constructed style sheets. Then nothing can be isolated, and links stay links.
 */
export const isOld = !("adoptedStyleSheets" in Document.prototype);

/** A link to the guide's own page that acts as a button: whatever fails later, it still leads somewhere. */
export function drawLauncher(host: HTMLElement, { page, locale }: Addresses): HTMLAnchorElement {
  const launcher = make("a");
  launcher.href = page;
  launcher.lang = locale;
  let root: HTMLElement | ShadowRoot = host;
  if (!isOld) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    // The launcher stands in no landmark of the page, so it is one itself.
    host.role = "region";
    launcher.role = "button";
    launcher.ariaExpanded = "false";
  }
  root.append(launcher);
  return launcher;
}

/** Gives the host element what the options say about its looks. It is called again after each `update`. */
export function dress({ host, launcher, options, at }: Instance): void {
  const { theme, position, offset, label = at.label } = options;
  const [x = 20, y = x] = offset?.match(/\d+/g) ?? [];
  host.dataset["position"] = position;
  // Without a scheme, and with `auto`, the launcher follows the page's.
  host.style.cssText = `--cairn-scheme:${/light|dark/.exec(theme!)?.[0] ?? ""};--x:${x}px;--y:${y}px`;
  if (!launcher) return;
  launcher.textContent = host.ariaLabel = label;
  // A script sets the place, because policies may forbid style attributes.
  launcher.style.cssText = isOld ? "position:fixed;bottom:0;background:#fff" : "";
  const { color, backgroundColor } = getComputedStyle(launcher);
  if (contrast(color, backgroundColor) >= 4.5) return;
  launcher.style.cssText = `color:#fff;background:${light}`;
  warn(`Contrast below 4.5: ${color} on ${backgroundColor}.`);
}
