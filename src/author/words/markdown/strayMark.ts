/** What looks like the mark at the end of a step: `{#id}`, `{facts=F1}`, `{if place=shop}`. `{facts}` is a placeholder. */
const looksLikeMark = /\{\s*(?:#|(?:if|unless|never)\s|[\w-]+\s*=)[^{}]*\}/;

export type Where = "step" | "text" | "label";

export interface StrayMark {
  readonly value: string;
  readonly what: string;
  readonly instead: string;
}

/** A mark where none is read: readers would see its braces. Only the end of a step has one. */
export function strayMark(text: string, where: Where): StrayMark | undefined {
  const [value] = looksLikeMark.exec(text) ?? [];
  if (value === undefined) return undefined;
  const said = value.slice(1, -1).replace(/#\S*/, "").trim();
  const what = "readers would see this: only the end of a step has braces";
  return { value, what, instead: insteadIn[where](said) };
}

const factsOf = (said: string) => /facts=(\S+)/.exec(said)?.[1] ?? "F1";

const insteadIn = {
  step: (said: string) => `Put it at the end of the step, once: {#step-id${said && ` ${said}`}}.`,
  text(said: string) {
    if (/^facts=\S*$/.test(said)) {
      const facts = factsOf(said);
      const atTop = facts === "none" ? "facts: none" : `facts: [${facts.split(",").join(", ")}]`;
      return `Write "${atTop}" at the top of the file, or "::: facts=${facts}" above the text and ":::" below it.`;
    }
    if (said === "") return "Remove it.";
    const condition = /^(?:if|unless)\b/.test(said) ? said : "if fact=value";
    return `Write "::: ${condition}" above the text and ":::" below it.`;
  },
  label: (said: string) =>
    said.startsWith("facts=")
      ? `Write "facts: [${factsOf(said)}]" at the top of the file.`
      : said === ""
        ? "Remove it."
        : 'Write for whom in lines of their own: "- if: { fact: value }", and below it the text.',
} as const;
