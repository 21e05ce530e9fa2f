import { cairn } from "./widget.ts";

/** How a page goes on to its next content. */
export type Swap = "none" | "body" | "root" | "pjax" | "transition" | "hydrate" | "turbo";

export interface RandomHost {
  /** What was drawn, to be found again. */
  readonly name: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly swap: Swap;
  /** The word on the launcher in the page's language. */
  readonly label: string;
  /** The page, or something on it, may have taken the loader's global name: one line on the console says so. */
  readonly isNameTaken: boolean;
}

/** Where somebody else's files lie. Nothing from there may ever run as ours. */
export const elsewhere = "http://elsewhere.test";
const nonce = "r4nd0m";

const en = "Get help";
const es = "Obtener ayuda";
const languages: readonly (readonly [attributes: string, label: string])[] = [
  ['lang="en"', en],
  ['lang="ES"', es],
  ['lang="es_MX"', es],
  ['lang="es-419"', es],
  ['lang=" es "', es],
  ['xml:lang="es"', es],
  ['lang=""', en],
  ["", en],
  ['lang="zh-Hans"', en],
  ['lang="EN-us" dir="rtl"', en],
];

const doctypes = [
  "<!doctype html>",
  "",
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
];

const policies = [
  "",
  `script-src ${cairn} 'nonce-${nonce}'; frame-src ${cairn}; style-src 'self' 'nonce-${nonce}'`,
  `default-src 'none'; script-src ${cairn} 'nonce-${nonce}'; frame-src ${cairn}; style-src 'nonce-${nonce}'; img-src *; base-uri 'self'; trusted-types 'none'; require-trusted-types-for 'script'`,
];

const resets = [
  "",
  "*{margin:0;padding:0;box-sizing:border-box}html{font-size:62.5%}",
  "a,div,button,iframe{all:unset!important}",
  "div,a,region,[role=button]{display:none!important}",
  "body{transform:translateX(20px);filter:saturate(.9);overflow:hidden;height:50vh}",
  "html{color-scheme:dark;background:#111}body>*{position:static!important}",
];

/** Content that is named like something a script may look up. */
const names = [
  `<img name="currentScript" src="${elsewhere}/x.png" alt="">`,
  `<form name="currentScript"></form>`,
  `<form name="body"><input name="append"></form>`,
  `<form name="readyState"></form><img name="head" alt="">`,
  `<form id="Cairn"><input name="add"><input name="q"></form>`,
  `<select id="Cairn"><option>q</option></select>`,
  `<a id="Cairn"></a><a id="Cairn" name="q"></a>`,
  `<iframe name="Cairn" srcdoc="" title="x"></iframe>`,
  `<object id="Cairn"></object>`,
  `<img name="adoptedStyleSheets" alt=""><img name="activeElement" alt="">`,
  `<form name="addEventListener"></form><img name="dispatchEvent" alt="">`,
  `<form data-cairn-open="sign-in"><input name="matches"><input name="closest"><input name="getAttribute"></form>`,
  `<form data-cairn-inline="sign-in"><input name="getAttribute"><input name="shadowRoot"></form>`,
  `<cairn-guide guide="../agent/sign-in">x</cairn-guide>`,
  `<p data-cairn-open="../agent/sign-in">x</p>`,
  `<img name="querySelectorAll" alt=""><form name="documentElement"></form><embed name="createElement">`,
];

/** Scripts of others: they change what every script stands on, or stand where ours would. */
const scripts = [
  "",
  "Array.prototype.toJSON=function(){return'x'};Array.from=function(a){return a?[].slice.call(a):[]};Function.prototype.bind=function(o){var f=this,a=[].slice.call(arguments,1);return function(){return f.apply(o,a.concat([].slice.call(arguments)))}};Element.prototype.remove=function(){this.parentNode&&this.parentNode.removeChild(this);return this};Element.prototype.hide=Element.prototype.show=Element.prototype.update=function(){return this};",
  "Object.prototype.each=function(){};Array.prototype.include=Array.prototype.last=function(){};String.prototype.contains=function(){};Element.prototype.set=Element.prototype.get=function(){return this};",
  "window.Cairn={version:3,map:function(){}};",
  "window.Cairn=function(map){return map};",
  "customElements.define('cairn-guide',class extends HTMLElement{});",
  "Error.stackTraceLimit=0;",
];

const tags = ["head", "end", "async", "defer", "module", "injected", "twice"] as const;
const swaps: readonly Swap[] = ["none", "body", "root", "pjax", "transition", "hydrate", "turbo"];
const bases = ["", '<base href="/help/">'];

/** A page of a stranger, the same for the same number. */
export function randomHost(seed: number): RandomHost {
  let state = seed * 2654435761 + 1;
  const draw = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return (state >>> 8) % below;
  };
  const one = <Of>(list: readonly Of[]): Of => list[draw(list.length)]!;
  const [lang, label] = one(languages);
  const doctype = one(doctypes);
  const anyPolicy = one(policies);
  const reset = one(resets);
  const kind = one(tags);
  const swap = one(swaps);
  // Turbo itself looks things up by name, and goes through objects by key.
  const isTurbo = swap === "turbo";
  const content = isTurbo ? names.filter((text) => /Cairn|cairn-guide|currentScript/.test(text)) : names;
  const above = one(content) + one(content);
  const below = one(content);
  const script = one(isTurbo ? scripts.filter((text) => !text.startsWith("Object")) : scripts);
  const inHead = kind === "head" || kind === "async" || kind === "defer" || kind === "module";
  // The strictest policy lets nobody add scripts by script; Turbo does, and needs more.
  const policy = anyPolicy === policies[2] && (isTurbo || !inHead) ? policies[1]! : anyPolicy;
  const base = one(bases);
  const isVendor = draw(2) === 0;

  // A module is known by its stack only.
  const other = kind === "module" && script.startsWith("Error") ? "" : script;
  const src = `src="${cairn}/embed.js" data-guide="sign-in"`;
  const plain = {
    head: "",
    end: "",
    async: "async",
    defer: "defer",
    module: 'type="module"',
    injected: "",
    twice: "",
  };
  const tag =
    kind === "injected"
      ? `<script nonce="${nonce}">(function(){var s=Document.prototype.createElement.call(document,"script");s.async=true;s.setAttribute("data-guide","sign-in");s.setAttribute("nonce","${nonce}");s.src="${cairn}/embed.js";Object.getOwnPropertyDescriptor(Document.prototype,"documentElement").get.call(document).appendChild(s)})()</script>`
      : `<script ${plain[kind]} ${src}></script>`.repeat(kind === "twice" ? 2 : 1);
  const vendor = isVendor ? `<script nonce="${nonce}" async src="${elsewhere}/embed.js"></script>` : "";
  const turbo =
    swap === "turbo"
      ? `<meta name="csp-nonce" content="${nonce}"><script nonce="${nonce}" src="/turbo.js"></script>`
      : "";
  const html = `${doctype}<html ${lang}><head><title>A stranger's page</title><meta charset="utf-8">${base}
<style nonce="${nonce}">${reset}</style>${other && `<script nonce="${nonce}">${other}</script>`}${turbo}${vendor}${inHead ? tag : ""}</head>
<body><h1>Signing in</h1>${above}<div id="content"><p>Most things can be done from home.</p><a id="next" href="/made/next">Next</a></div>${inHead ? "" : tag}${below}</body></html>`;
  return {
    name: `${seed}: ${[kind, swap, lang || "no lang", doctype.slice(0, 14) || "quirks", `policy ${policies.indexOf(policy)}`, `reset ${resets.indexOf(reset)}`, `names ${[above, below].map((text) => text.slice(0, 60)).join(" ")}`, `script ${scripts.indexOf(other)}`, base && "base", vendor && "vendor"].filter(Boolean).join(", ")}`,
    html,
    headers: policy ? { "Content-Security-Policy": policy } : {},
    swap,
    label,
    isNameTaken: /id="Cairn"|name="Cairn"/.test(above + below) || other.includes("Cairn"),
  };
}
