import type { ArticleBlock } from "../../article/article.ts";
import type { FactBook } from "./factBook.ts";
import type { Found } from "../parts/findSymptoms.ts";
import { orderIn } from "../parts/instructs.ts";
import { messagesIn } from "../parts/onScreen.ts";
import type { PlannedCause, PlannedQuestion } from "./plan.ts";
import { conditionOfLabel } from "../parts/platforms.ts";
import type { LeftMessage } from "./planQuestions.ts";
import { textOf } from "../parts/takeSteps.ts";
import type { Tongue } from "../tongue/tongue.ts";

interface Given {
  /** All of the article. */
  readonly blocks: readonly ArticleBlock[];
  readonly found: Found;
  readonly lead: readonly ArticleBlock[];
  readonly causes: readonly PlannedCause[];
  readonly questions: readonly PlannedQuestion[];
  readonly left: readonly LeftMessage[];
  readonly book: FactBook;
  readonly tongue: Tongue;
}

/** What an author has to decide, a line each: sentences without a place, conditions without a fact, messages without an answer. */
export function planTodos({
  blocks,
  found,
  lead,
  causes,
  questions,
  left,
  book,
  tongue,
}: Given): readonly string[] {
  const given = questions.flatMap(({ answers }) => answers.map(({ label }) => label));
  return [
    ...unplaced(),
    ...labels(),
    ...conditions(),
    ...left.map(
      ({ text, cause }) =>
        `the message “${text}” has no answer, for the question is full. Add one that leads to ${cause}, or delete this line.`,
    ),
    ...messages(),
  ];

  function unplaced(): readonly string[] {
    const named = found.unplaced.map(({ heading, blocks }) => ({
      name: `“${heading.text}”`,
      blocks: [heading, ...blocks],
    }));
    // An overview, or whose page it is: one decision for all of those.
    const around = named.filter(({ name }) => tongue.introduces.test(name.slice(1, -1)));
    const whole = {
      name: around.map(({ name }) => name).join(", "),
      blocks: around.flatMap((one) => one.blocks),
    };
    const parts = [...named.filter((one) => !around.includes(one)), ...(around.length > 0 ? [whole] : [])];
    const orders = lead.filter(
      ({ text }) =>
        orderIn(text, tongue) === "hard" && !/below|following|what fits|a continuación|siguiente/i.test(text),
    );
    const opening = orders.length > 0 && found.symptoms.length > 0 ? [{ name: "", blocks: orders }] : [];
    return [...opening, ...parts].map(({ name, blocks }) => {
      const facts = listed(blocks.flatMap(book.numbers));
      const where = name === "" ? "what stands above the first heading" : name;
      return `${where}: in no cause yet (${facts}). Write it where it is needed and cite it there, or delete this line.`;
    });
  }

  /** "On the big model:" is for some, and no fact says for whom. */
  function labels(): readonly string[] {
    const lines = blocks.filter(
      ({ type, text }) => type === "paragraph" && text.endsWith(":") && text.split(" ").length <= 6,
    );
    const isForSome = (label: string) =>
      tongue.labelFor.test(label) && !conditionOfLabel(label, tongue) && !tongue.solution.test(label);
    return lines
      .filter(({ text }) => isForSome(text.slice(0, -1)))
      .map((block) => {
        const facts = listed(book.numbers(block));
        return `“${block.text}” (${facts}) says for whom the next step is. Make a fact of it (docs/authors/flow.md, Facts); if the words are enough, delete this line.`;
      });
  }

  function conditions(): readonly string[] {
    return causes.flatMap(({ id, steps, isLast }) => {
      if (isLast) return [];
      const some = steps.filter(
        (step) => !step.when && !step.saysWhen && isForSome(textOf(step)?.text ?? ""),
      );
      const facts = listed(some.flatMap((step) => textOf(step)?.facts ?? []));
      if (facts === "") return [];
      return `in ${id}, what ${facts} says is for some only. If a question can tell whom, make a fact of it (docs/authors/flow.md, Facts); if the words are enough, delete this line.`;
    });
  }

  /** "If you have …" is about a reader. "If it still fails, …" is about what they tried. */
  function isForSome(text: string): boolean {
    const [clause = ""] = text.split(",");
    return tongue.aboutReader.test(clause) && !tongue.stillNot.test(clause);
  }

  /** Of the opening, and of parts that are no cause. */
  function messages(): readonly string[] {
    const blocks = [...lead, ...found.unplaced.flatMap((one) => one.blocks)];
    return messagesIn(blocks, tongue)
      .filter((text) => !given.some((label) => label.includes(text)))
      .map((text) => {
        const block = blocks.find((one) => one.text.includes(text));
        const facts = listed(block ? book.numbers(block) : []);
        return `the message “${text}” (${facts}) has no answer. Add one to the first question, or delete this line.`;
      });
  }
}

/** "F3 to F7, F9": numbers that follow each other are told by the first and the last. */
function listed(facts: readonly string[]): string {
  const numbers = [...new Set(facts)].map((fact) => Number(fact.slice(1))).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) =>
      to === from ? `F${from}` : to === from + 1 ? `F${from}, F${to}` : `F${from} to F${to}`,
    )
    .join(", ");
}
