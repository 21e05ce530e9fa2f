import type { ArticleBlock } from "../../article/article.ts";
import type { FactBook } from "./factBook.ts";
import type { Symptom } from "../parts/findSymptoms.ts";
import { headingText, shortText } from "../parts/headings.ts";
import { idMaker } from "../ids.ts";
import { messagesIn } from "../parts/onScreen.ts";
import type { Section } from "../parts/outline.ts";
import type { Condition, PlannedAnswer, PlannedCause, PlannedFact, PlannedQuestion } from "./plan.ts";
import { conditionInSentence, valueLabel } from "../parts/platforms.ts";
import type { Tongue } from "../tongue/tongue.ts";

interface Given {
  readonly symptoms: readonly { readonly symptom: Symptom; readonly causes: readonly PlannedCause[] }[];
  readonly facts: readonly PlannedFact[];
  readonly book: FactBook;
  readonly tongue: Tongue;
  readonly sections: readonly Section[];
}

/** Eight answers at most, and one of them is "I'm not sure". */
const mostAnswers = 7;

/** A message that no answer was left for. */
export interface LeftMessage {
  readonly text: string;
  readonly cause: string;
}

/** The questions of a guide: what is seen, in two steps if that is much, and a question for each fact. */
export function planQuestions({ symptoms, facts, book, tongue, sections }: Given): {
  readonly questions: readonly PlannedQuestion[];
  readonly left: readonly LeftMessage[];
} {
  const { words } = tongue;
  const idOf = idMaker(tongue);
  // Names of causes and facts are taken: a question has another.
  for (const { causes } of symptoms) for (const { id } of causes) idOf(id.replaceAll("-", " "), 9);
  for (const { id } of facts) idOf(id);
  const unsure = own("unsure", words.unsure, "what-is-left", words.unsureHelp);
  const last = symptoms.flatMap(({ causes }) => causes).filter(({ isLast }) => isLast);
  const offered = symptoms.filter(({ causes }) => causes.some(({ isLast }) => !isLast));
  const first = (answers: readonly PlannedAnswer[]): PlannedQuestion => ({
    id: "symptom",
    heading: words.whatHappens,
    isOwn: true,
    facts: [],
    answers,
  });
  const asked = facts.map(({ id, values }): PlannedQuestion => ({
    id,
    asks: id,
    heading: words.whichFact[id] ?? words.whichOf,
    isOwn: true,
    facts: [],
    answers: values.map((value) => own(value, valueLabel(value, tongue))),
  }));
  const all = offered.flatMap(({ causes }) => causes).filter((cause) => !last.includes(cause));
  const [only] = offered;
  if (offered.length === 1 && only && (only.symptom.isProcedure || all.length > 1)) {
    const inOrder = own("in-order", words.inOrder, all.map(({ id }) => id).join(" "));
    const choose = own("choose", words.choose, "what-is-left");
    const heading = only.symptom.isProcedure
      ? { heading: words.howToBegin }
      : { heading: labelOf(only), isOwn: false, facts: headingFacts(only) };
    return { questions: [{ ...first([inOrder, choose]), ...heading }, ...asked], left: [] };
  }
  const given = new Map(offered.map((one) => [one, answerOf(one)] as const));
  const answers = [...given.values()];
  if (answers.length <= mostAnswers) {
    const { more, left } = withMessages(answers);
    return { questions: [first([...answers, ...more, unsure]), ...asked], left };
  }
  const tops: PlannedAnswer[] = [];
  const deeper: PlannedQuestion[] = [];
  for (const { group, some } of groupsOf()) {
    const [one] = some;
    if (!group || (some.length === 1 && one)) tops.push(...answersTo(some));
    else {
      const id = idOf(group.text);
      const isAsked = group.text.endsWith("?");
      const heading = isAsked ? group.text : words.whichOf;
      const { facts } = book.said(group);
      deeper.push(...chained({ id, heading, isOwn: !isAsked, facts, answers: answersTo(some) }));
      tops.push({ id, label: shortText(group.text), to: [id], facts: [], isOwn: false });
    }
  }
  return { questions: [...chained(first(tops)), ...deeper, ...asked], left: [] };

  function answersTo(some: Given["symptoms"]): readonly PlannedAnswer[] {
    return some.flatMap((one) => given.get(one) ?? []);
  }

  function own(id: string, label: string, to = "", help?: string): PlannedAnswer {
    return {
      id,
      label,
      to: to.split(" ").filter(Boolean),
      facts: [],
      isOwn: true,
      ...(help !== undefined && { help }),
    };
  }

  function labelOf({ symptom }: Given["symptoms"][number]): string {
    return shortText(headingText(symptom.heading, tongue));
  }

  function headingFacts({ symptom, causes }: Given["symptoms"][number]): readonly string[] {
    // A cause that is the symptom has the heading itself.
    const heading = book.said(symptom.heading).facts;
    return causes.every((cause) => cause.heading.facts.join() !== heading.join()) ? heading : [];
  }

  function answerOf(one: Given["symptoms"][number]): PlannedAnswer {
    const [cause] = one.causes;
    const isSame = one.causes.length === 1 && cause;
    return {
      id: isSame ? cause.id : idOf(labelOf(one)),
      label: isSame ? cause.short : labelOf(one),
      to: one.causes.filter(({ isLast }) => !isLast).map(({ id }) => id),
      facts: headingFacts(one),
      // Its heading says for whom it is, and so does who picks it.
      ...(isSame &&
        cause.only?.values.length === 1 &&
        says(cause, cause.only, tongue) && { learn: cause.only }),
      isOwn: false,
    };
  }

  /** A message in the text of a cause is one more thing that somebody may see. */
  function withMessages(answers: readonly PlannedAnswer[]): {
    more: readonly PlannedAnswer[];
    left: readonly LeftMessage[];
  } {
    const more: PlannedAnswer[] = [];
    const left: LeftMessage[] = [];
    for (const { symptom, causes } of offered) {
      const messages = messagesIn(blocksUnder(symptom.heading.text, sections), tongue);
      const [cause] = causes;
      for (const text of messages) {
        if (
          !cause ||
          answers.some(({ label }) => label.includes(text)) ||
          more.some(({ label }) => label.includes(text))
        )
          continue;
        if (answers.length + more.length >= mostAnswers) left.push({ text, cause: cause.id });
        else
          more.push({
            id: idOf(text),
            label: words.itSays(text),
            to: causes.map(({ id }) => id),
            facts: [],
            isOwn: true,
          });
      }
    }
    return { more, left };
  }

  /** The symptoms by the heading above them. */
  function groupsOf(): readonly {
    readonly group: ArticleBlock | undefined;
    readonly some: Given["symptoms"];
  }[] {
    const groups = [...new Set(offered.map(({ symptom }) => symptom.group))];
    return groups.map((group) => ({ group, some: offered.filter(({ symptom }) => symptom.group === group) }));
  }

  /** A question, and those behind it, where it has more answers than one may have. */
  function chained(question: PlannedQuestion): readonly PlannedQuestion[] {
    const { answers } = question;
    if (answers.length <= mostAnswers) return [{ ...question, answers: [...answers, unsure] }];
    const id = idOf("more");
    const more = own(id, words.somethingElse, id);
    const rest = {
      id,
      heading: words.whichOf,
      isOwn: true,
      facts: [],
      answers: answers.slice(mostAnswers - 1),
    };
    return [{ ...question, answers: [...answers.slice(0, mostAnswers - 1), more, unsure] }, ...chained(rest)];
  }
}

function says({ heading }: PlannedCause, { fact }: Condition, tongue: Tongue): boolean {
  return conditionInSentence(heading.text, tongue)?.fact === fact;
}

function blocksUnder(heading: string, sections: readonly Section[]): Section["blocks"] {
  return sections.flatMap((section) =>
    section.heading.text === heading ? section.blocks : blocksUnder(heading, section.parts),
  );
}
