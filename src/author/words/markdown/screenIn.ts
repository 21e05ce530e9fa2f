import type { Service } from "../../service/serviceShape.ts";

/** Quotes of any language, and markdown's backticks. */
const quoted = /[“”„«‹"'‘’「『`]\s?([^“”„«»‹›"「」『』`]{1,200}?)\s?[”“»›"'’‘」』`](?![a-z])/giu;

/**
 * The on-screen strings of the service that stand in some wording: in backticks, or in quotes, as in a label,
 * which is plain text. Each once, sorted. `said` is a text, or the nodes of one.
 */
export function screenIn(said: unknown, service: Pick<Service, "screen"> | undefined): readonly string[] {
  const known = new Set(service?.screen);
  const found = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one === "string")
      for (const [, text = ""] of one.matchAll(quoted)) if (known.has(text)) found.add(text);
    if (typeof one !== "object" || one === null) return;
    const { t, c } = one as { readonly t?: unknown; readonly c?: unknown };
    if (t === "screen" && typeof c === "string") found.add(c);
    for (const inner of Object.values(one)) look(inner);
  };
  look(said);
  return [...found].sort();
}
