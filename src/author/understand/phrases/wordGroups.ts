import type { Block, Inline } from "../../../core/guide/words.ts";
import { normalise } from "../../../understand/normalise.ts";
import type { Target } from "../../../understand/phraseIndex.ts";
import type { GuideSource } from "../../language/guideSource.ts";
import type { StateFile } from "../../words/stateFile.ts";
import type { BankGroup } from "./phraseBank.ts";

/**
 * What a guide's own words say about its causes: the labels that lead straight to them, their headings, `short`s and
 * steps. Authors don't write as members do, so nothing is stated on the strength of these: they are only offered.
 */
export function wordGroups(
  { questions, causes }: Pick<GuideSource, "questions" | "causes">,
  states: Readonly<Record<string, StateFile>>,
): readonly BankGroup[] {
  const groups = causes.flatMap(({ id }) => {
    const group = (to: Target, from: StateFile, says: readonly string[]): BankGroup => {
      const where = { file: from.file, line: 1 };
      const texts = [...new Set(says.flatMap(sentences))];
      const phrases = texts.map((text) => ({ text, where }));
      return { kind: "cause", name: id, vague: true, fromWords: true, to: [to], phrases, where };
    };
    const labels = questions.flatMap((question) =>
      question.answers
        .filter(({ then }) => then?.[0]?.to === id)
        .flatMap(({ id: say }) => {
          const asked = states[question.id];
          const said = asked?.words.answers[say];
          return asked && said ? [group({ at: question.id, say }, asked, [said.label, said.help ?? ""])] : [];
        }),
    );
    const own = states[id];
    if (!own) return labels;
    const { heading, short = "", steps = [] } = own.words;
    return [
      ...labels,
      group({ state: id }, own, [heading, short, ...steps.map(({ c }) => c.map(read).join(" "))]),
    ];
  });
  const meant = new Map<string, Set<string>>();
  for (const { name = "", phrases } of groups)
    for (const { text } of phrases) meant.set(text, (meant.get(text) ?? new Set()).add(name));
  // What is said of two causes, such as a step that both have, tells neither from the other.
  const telling = groups.map((group) => ({
    ...group,
    phrases: group.phrases.filter(({ text }) => meant.get(text)?.size === 1),
  }));
  return telling.filter(({ phrases }) => phrases.length > 0);
}

/** Members write no paragraphs: each sentence is a phrase. */
function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s/)
    .map((one) => normalise(one).join(" "))
    .filter(Boolean);
}

function read(block: Block): string {
  return block.t === "p" ? block.c.map(spoken).join("") : block.c.flat().map(read).join(" ");
}

function spoken(inline: Inline): string {
  if (typeof inline === "string") return inline;
  return typeof inline.c === "string" ? inline.c : inline.c.map(spoken).join("");
}
