import { stringify } from "yaml";
import { factsIn, whenOf } from "../parts/nestedContent.ts";
import type { Content, PlannedAnswer, PlannedCause, PlannedQuestion, PlannedStep } from "../plan/plan.ts";
import type { Tongue } from "../tongue/tongue.ts";
import { conditionalText, conditionText, contentText, indented } from "./contentText.ts";
import { escaped, escapedLine, inlineText, type References } from "./inlineText.ts";

/** How words of the article are written. */
export interface Voice extends References {
  readonly tongue: Tongue;
  /** Somebody else's article: its sentences are not taken over, and stubs stand in their place. */
  readonly isOthers: boolean;
}

/** The words of a cause. */
export function causeFile(cause: PlannedCause, voice: Voice): string {
  const { heading, body, steps, after } = cause;
  const { tongue, isOthers } = voice;
  const todo = tongue.words.todo;
  const everybody = [...body, ...after].filter((one) => !whenOf(one));
  const facts = [...new Set([...heading.facts, ...factsIn(everybody)])];
  // Labels and links alone: its steps say what they rest on, and nothing else does.
  const hasLabels = !isOthers && everybody.length > 0;
  const matter = {
    ...(!isOthers && { from: "article" }),
    ...(facts.length > 0 ? { facts } : hasLabels && { facts: "none" }),
    short: isOthers ? `TODO: ${todo.label(named(cause.id, heading.text))}` : cause.short,
  };
  const title = isOthers ? `TODO: ${todo.heading(named(cause.id, heading.text))}` : heading.text;
  const text = [
    `# ${escaped(title)}`,
    isOthers ? stubs(body, voice) : conditionalText(body, voice),
    steps.length > 0 ? steps.map((step, n) => stepText(step, n + 1, voice)).join("\n") : noStep(cause, voice),
    isOthers ? stubs(after, voice) : conditionalText(after, voice),
  ];
  return front(matter) + text.filter(Boolean).join("\n\n") + "\n";
}

/** The words of a question. */
export function questionFile({ id, heading, isOwn, facts, answers }: PlannedQuestion, voice: Voice): string {
  const { tongue, isOthers } = voice;
  const all = [...new Set([...facts, ...answers.flatMap((answer) => answer.facts)])];
  const hasArticle = !isOwn || answers.some((answer) => !answer.isOwn);
  const label = ({ id, label, isOwn }: PlannedAnswer) =>
    isOthers && !isOwn ? `TODO: ${tongue.words.todo.label(named(id, label))}` : label;
  const matter = {
    ...(!isOthers && hasArticle && { from: "article" }),
    ...(all.length > 0 && { facts: all }),
    answers: Object.fromEntries(
      answers.map((answer) => [
        answer.id,
        answer.help === undefined ? label(answer) : { label: label(answer), help: answer.help },
      ]),
    ),
  };
  const title = isOthers && !isOwn ? `TODO: ${tongue.words.todo.label(named(id, heading))}` : heading;
  return `${front(matter)}# ${escaped(title)}\n`;
}

function stepText({ id, content, when }: PlannedStep, n: number, voice: Voice): string {
  const facts = factsIn(content);
  const marks = [
    `#${id}`,
    ...(when ? [`if ${conditionText(when)}`] : []),
    ...(facts.length > 0 ? [`facts=${facts.join(",")}`] : []),
  ].join(" ");
  const [first, ...inside] = content;
  const said = first?.type === "text" && !voice.isOthers ? inlineText(first.said, voice) : "";
  const stub = `TODO: ${voice.tongue.words.todo.step(facts.join(", ") || id)}`;
  const line = `${n}. ${escapedLine(voice.isOthers ? escaped(stub) : said)} {${marks}}`;
  if (voice.isOthers || inside.length === 0) return line;
  const isList = inside[0]?.type !== "text";
  return `${line}\n${isList ? "" : "\n"}${indented(contentText(inside, voice), `${n}. `.length)}`;
}

/** Which section of the article is meant: an id alone says little. */
function named(id: string, heading: string): string {
  return `${id}: “${heading}”`;
}

/** A cause needs a step; what it is, the article does not say. */
function noStep({ id, heading, body }: PlannedCause, { tongue }: Voice): string {
  const facts = [...heading.facts, ...factsIn(body)].join(", ");
  return `1. ${escaped(`TODO: ${tongue.words.todo.step(facts || id)}`)} {#do-${id}}`;
}

/** In place of sentences that are somebody else's: which facts are to be said here. */
function stubs(content: readonly Content[], { tongue }: Voice): string {
  const groups = new Map<string, Content[]>();
  for (const one of content) {
    const when = whenOf(one);
    const key = when ? conditionText(when) : "";
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .flatMap(([when, some]) => {
      const facts = factsIn(some);
      // Labels and links: whoever writes the words writes their own.
      if (facts.length === 0) return [];
      const text = escaped(`TODO: ${tongue.words.todo.text(facts.join(", "))}`);
      return when === "" ? text : `::: if ${when} facts=${facts.join(",")}\n${text}\n:::`;
    })
    .join("\n\n");
}

/** What stands between the lines of `---`. */
function front(matter: Readonly<Record<string, unknown>>): string {
  const { facts, ...rest } = matter as { facts?: readonly string[] | "none" };
  const { from, ...others } = rest as { from?: string };
  const lines = [
    ...(from === undefined ? [] : [`from: ${from}\n`]),
    ...(facts ? [`facts: ${facts === "none" ? facts : `[${facts.join(", ")}]`}\n`] : []),
    ...(Object.keys(others).length > 0 ? [stringify(others, { lineWidth: 0 })] : []),
  ];
  return `---\n${lines.join("")}---\n`;
}
