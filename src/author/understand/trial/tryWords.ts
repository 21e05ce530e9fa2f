import type { Decision, Option } from "../../../understand/decision.ts";
import { normalise } from "../../../understand/normalise.ts";
import type { Project } from "../../project/project.ts";
import { visible } from "../../problems/visible.ts";
import { leaveOneOut } from "./leaveOneOut.ts";
import type { Listening } from "../listening.ts";
import type { PhraseBank } from "../phrases/phraseBank.ts";
import { spokeFor } from "./spokeFor.ts";

/** So many phrases say enough about why. */
const SHOWN = 5;

/** What would happen if a member typed this at the first question, and which phrases spoke for it: lines for an author. */
export function tryWords(
  { guides }: Pick<Project, "guides">,
  { decide, open, index }: Required<Listening>,
  text: string,
): readonly string[] {
  const bank = guides[index.guide]?.phrases[index.locale];
  const decision = decide(text);
  const lines = [
    what(decision),
    ...(decision.soft ? ["Above it stands the soft line with help in a crisis."] : []),
  ];
  const id = meantBy(decision);
  const label = open.index.labels.findIndex((one) => one.id === id);
  if (!bank || label < 0) return lines;
  const words = open.space.spell(normalise(text));
  const spoke = spokeFor(words, label, open).slice(0, SHOWN);
  const voices = spoke.map(
    (one) => `  ${percent(one.share).padStart(5)}  ${one.text}  (${placeOf(one.text, bank)})`,
  );
  return [...lines, `For ${id} spoke:`, ...voices, ...figures(id ?? "", bank)].map(visible);
}

function what(decision: Decision): string {
  const share = (id: string) => `${id} (${percent(decision.scores[id] ?? 0)})`;
  switch (decision.kind) {
    case "crisis":
      return "The card with help in a crisis is shown, and nothing else is said.";
    case "reply":
      return `Taken as the answer "${decision.say}" to the first question.`;
    case "answer": {
      const beside = decision.besides.map(({ label }) => share(label)).join(", ");
      return `Answered directly: ${share(decision.option.label)}, ${leads(decision.option)}${beside && `; beside it stands ${beside}`}.`;
    }
    case "ask":
      return `Asked back, "Did you mean": ${decision.options.map((option) => `${share(option.label)}, ${leads(option)}`).join("; ")}.`;
    case "request":
      return `Taken as a request: ${decision.request}.`;
    case "menu": {
      const about = decision.topic ?? decision.language;
      return `The menu is shown: ${WHY[decision.why]}${about ? ` (${about})` : ""}.`;
    }
  }
}

const WHY = {
  unclear: "not understood",
  "off-topic": "about something else than this guide",
  language: "in another language",
  empty: "nothing was said",
};

function leads(option: Option): string {
  if (option.kind === "request") return "a request";
  return "state" in option.to
    ? `by going to "${option.to.state}"`
    : `by "${option.to.say}" at "${option.to.at}"`;
}

/** The label that phrases spoke for: what is answered, or the first offer. */
function meantBy(decision: Decision): string | undefined {
  if (decision.kind === "answer") return decision.option.label;
  if (decision.kind === "ask") return decision.options[0]?.label;
  return decision.kind === "request" ? decision.request : undefined;
}

function placeOf(text: string, { groups }: PhraseBank): string {
  const found = groups.flatMap(({ phrases }) => phrases).find((phrase) => phrase.text === text);
  return found ? `${found.where.file}:${found.where.line}` : "";
}

/** What the phrases of this label bring: each left out in turn, and heard by the others. */
function figures(id: string, bank: PhraseBank): readonly string[] {
  const { tried = 0, first = 0, three = 0 } = leaveOneOut(bank).get(id) ?? {};
  if (tried === 0) return [];
  return [
    `Of ${tried} phrases of ${id}, left out in turn, ${first} are understood by the others, and ${three} are among the first three.`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
