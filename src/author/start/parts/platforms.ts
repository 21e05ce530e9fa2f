import type { Condition } from "../plan/plan.ts";
import type { Tongue } from "../tongue/tongue.ts";

interface Term {
  readonly fact: string;
  readonly value: string;
  readonly name: RegExp;
}

/** Systems, devices and browsers as articles name them. "Windows" is written large: windows are something else. */
const terms: readonly Term[] = [
  { fact: "device", value: "ios", name: /\b(?:iphones?|ipads?|ios|ipados)(?:\s\d+)?\b/giu },
  { fact: "device", value: "android", name: /\bandroid(?:\s\d+)?\b/giu },
  { fact: "device", value: "windows", name: /\bWindows(?:\s\d+)?\b/gu },
  { fact: "device", value: "mac", name: /\b(?:macOS|Mac|Macs|MacBooks?|OS X)(?:\s\d+)?\b/gu },
  { fact: "device", value: "linux", name: /\b(?:Linux|Ubuntu)\b/gu },
  { fact: "device", value: "chromebook", name: /\b(?:Chromebooks?|Chrome ?OS)\b/gu },
  { fact: "device", value: "landline", name: /\blandlines?\b|teléfonos? fijos?/giu },
  {
    fact: "device",
    value: "phone",
    name: /\b(?:mobiles?|mobile (?:app|devices?|phones?)|(?:cell|smart)?phones?|tablets?|celular(?:es)?|tabletas?)\b|teléfonos? móvil(?:es)?|(?<!\p{L})móvil(?:es)?(?!\p{L})/giu,
  },
  {
    fact: "device",
    value: "computer",
    name: /\b(?:desktops?|laptops?|computers?|pcs?|desktop app|ordenador(?:es)?|computador(?:as?|es)?|escritorio)\b|portátil(?:es)?/giu,
  },
  { fact: "device", value: "web", name: /\b(?:web|web ?app|website|web ?browser)\b/giu },
  { fact: "browser", value: "chrome", name: /\b(?:Google )?Chrome\b/gu },
  { fact: "browser", value: "firefox", name: /\bFirefox\b/gu },
  { fact: "browser", value: "safari", name: /\bSafari\b/gu },
  { fact: "browser", value: "edge", name: /\b(?:Microsoft )?Edge\b/gu },
  { fact: "browser", value: "opera", name: /\bOpera\b/gu },
  { fact: "browser", value: "brave", name: /\bBrave\b/gu },
];

/** How values are called that are names. */
const names: Readonly<Record<string, string>> = {
  ios: "iPhone or iPad",
  android: "Android",
  windows: "Windows",
  mac: "Mac",
  linux: "Linux",
  chromebook: "Chromebook",
  chrome: "Chrome",
  firefox: "Firefox",
  safari: "Safari",
  edge: "Edge",
  opera: "Opera",
  brave: "Brave",
};

/** Between names, and around them: "Android or iPhone users". */
const between =
  /\b(?:and|or|y|o|users?|devices?|usuarios? de|el|la|an?|the|your|su|app|in|en)\b|[\s,/&()+]/giu;

/** The condition that a label says, if it names nothing else: "On iOS", "Android", "For Windows and Mac users". */
export function conditionOfLabel(label: string, tongue: Tongue): Condition | undefined {
  const bare = label.replace(/[:.]\s*$/, "").trim();
  if (bare.length > 60) return undefined;
  return namesOnly(bare) ?? namesOnly(tongue.labelFor.exec(bare)?.[1] ?? "") ?? planIn(bare, tongue);
}

function namesOnly(text: string): Condition | undefined {
  let rest = text;
  const found: Term[] = [];
  for (const term of terms) {
    // "Chrome OS" is no browser: what is found is taken out before the next is looked for.
    const left = rest.replace(term.name, " ");
    if (left !== rest) found.push(term);
    rest = left;
  }
  if (found.length === 0 || rest.replace(between, "") !== "") return undefined;
  const fact = found[0]?.fact ?? "";
  return { fact, values: found.filter((term) => term.fact === fact).map(({ value }) => value) };
}

/** "On the Family plan": whoever has it. */
function planIn(text: string, tongue: Tongue): Condition | undefined {
  const inside = tongue.labelFor.exec(text)?.[1] ?? text;
  const name =
    /^(?:an?\s+|the\s+|your\s+)?((?:\p{Lu}[\p{L}\d]*\s){1,2})plan$/u.exec(inside)?.[1] ??
    /^(?:el\s+|su\s+)?[Pp]lan ((?:\p{Lu}[\p{L}\d]*\s?){1,2})$/u.exec(inside)?.[1];
  const value = name
    ?.trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-");
  return value !== undefined && /^[a-z]/.test(value) ? { fact: "plan", values: [value] } : undefined;
}

/** What a sentence says by itself of whom it is for: "On desktop, …", "If you are using Firefox …". */
export function conditionInSentence(sentence: string, tongue: Tongue): Condition | undefined {
  const [, opening] = /^([^,.:]{2,50}),\s/u.exec(sentence) ?? [];
  const said =
    opening !== undefined && tongue.labelFor.test(opening) ? conditionOfLabel(opening, tongue) : undefined;
  if (said) return said;
  const match = tongue.using.exec(sentence);
  if (!match || match.index > 2) return undefined;
  const rest = sentence.slice(match.index + match[0].length);
  const [clause = ""] = /^[^,.;:]*/u.exec(rest) ?? [];
  for (const words of [clause, ...firstWords(clause)]) {
    const found = namesOnly(words) ?? planIn(words.replace(/^(?:an?|the)\s/u, ""), tongue);
    if (found) return found;
  }
  return undefined;
}

/** The first words of a clause, most of them first: "Firefox and cannot", "Firefox and", "Firefox". */
function firstWords(clause: string): readonly string[] {
  const words = clause.split(" ").slice(0, 6);
  return words.map((_, n) => words.slice(0, words.length - n).join(" "));
}

/** How a value is called in an answer. */
export function valueLabel(value: string, tongue: Tongue): string {
  if (value === "other") return tongue.words.otherValue;
  const [first = "", ...rest] = value;
  return (
    tongue.words.values[value] ??
    names[value] ??
    `${first.toUpperCase()}${rest.join("").replaceAll("-", " ")}`
  );
}

const phones = ["android", "ios"];
const computers = ["windows", "mac", "linux", "chromebook"];

/**
 * Conditions with the values that one question can ask. Where an article names systems of phones, "on mobile" means all of
 * those; so it is with computers.
 */
export function specific(all: readonly Condition[]): (one: Condition) => Condition {
  const used = new Set(all.filter(({ fact }) => fact === "device").flatMap(({ values }) => values));
  const has = (some: readonly string[]) => some.some((value) => used.has(value));
  return ({ fact, values }) => {
    if (fact !== "device") return { fact, values };
    const said = values.flatMap((value) => {
      if (value === "phone" && has(phones)) return phones;
      if (value === "computer" && has(computers))
        return computers.filter((one) => used.has(one) || one === "windows" || one === "mac");
      return [value];
    });
    return { fact, values: [...new Set(said)] };
  };
}
