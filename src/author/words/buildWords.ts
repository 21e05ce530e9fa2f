import { noneOfThese, whatIsLeft } from "../../core/guide/left.ts";
import type { Flow } from "../../core/guide/flow.ts";
import { isDerived } from "../../core/guide/facts.ts";
import type {
  AgentWords,
  FactWords,
  GuideWords,
  InterfaceWords,
  WrittenWords,
} from "../../core/guide/words.ts";
import { hash } from "../hash.ts";
import type { Ledger } from "../facts/ledgerShape.ts";
import type { FactSource } from "../language/guideSource.ts";
import { markForeign } from "./markForeign.ts";
import type { FactLabels } from "./readFactLabels.ts";
import type { WordsFolder } from "./readWords.ts";

/** What the words of one locale are made of. */
export interface WordSources {
  readonly flow: Flow;
  readonly facts: readonly FactSource[];
  readonly ledger: Ledger;
  readonly locale: string;
  readonly own: WordsFolder;
  readonly source: WordsFolder;
  readonly sourceLocale: string;
  /** The locale's interface words: what a guide need not write is in them. */
  readonly text: InterfaceWords;
}

/**
 * Where words are missing, the source locale's stand in; where those are missing too, what every guide says does, and
 * then ids: nothing may crash on a draft.
 */
export function buildWords(from: WordSources): [GuideWords, AgentWords] {
  const { flow, facts, ledger, locale, own, source, sourceLocale, text } = from;
  const states: Record<string, WrittenWords> = {};
  const agent: Record<string, AgentWords["states"][string]> = {};
  for (const [id, { on, tags }] of Object.entries(flow.states)) {
    if (isDerived(id)) continue;
    const [mine, theirs] = [own.states[id], source.states[id]];
    const both =
      mine && theirs && own !== source ? markForeign(mine, theirs, sourceLocale) : (mine ?? theirs);
    const said = both?.words;
    const answers = Object.keys(on ?? {}).map(
      (say) =>
        [
          say,
          said?.answers[say] ?? theirs?.words.answers[say] ?? { label: text[`usual.answer.${say}`] ?? say },
        ] as const,
    );
    states[id] = {
      ...usual(id, text),
      ...(tags[0] === "cause" && {
        steps: [],
        ...(text["usual.closing"] && { closing: text["usual.closing"] }),
      }),
      ...said,
      heading: said?.heading || usual(id, text).heading,
      answers: Object.fromEntries(answers),
    };
    agent[id] = both?.agent ?? {};
  }
  const left = states[whatIsLeft];
  if (left)
    states[whatIsLeft] = { ...left, answers: leftAnswers(states, own.states[whatIsLeft]?.words, text) };
  const named = factWords(facts, own.facts, source.facts);
  const words = {
    guide: flow.id,
    locale,
    title: own.title || source.title || flow.id,
    summary: own.summary || source.summary,
    source: ledger.article,
    states,
    ...(Object.keys(named).length > 0 && { facts: named }),
  };
  return [
    { ...words, version: hash(words) },
    { guide: flow.id, locale, states: agent },
  ];
}

/** What every guide says in a state that it has without writing it. */
function usual(state: string, text: InterfaceWords): Pick<WrittenWords, "heading" | "body"> {
  const said = text[`usual.${state}.body`];
  return { heading: text[`usual.${state}`] ?? state, body: said ? [{ t: "p", c: [said] }] : [] };
}

/** The list of what is left says what each cause is called in lists, unless its own file says more. */
function leftAnswers(
  states: Readonly<Record<string, WrittenWords>>,
  own: WrittenWords | undefined,
  text: InterfaceWords,
): WrittenWords["answers"] {
  const answers = Object.keys(states[whatIsLeft]?.answers ?? {}).map((say) => {
    const cause = states[say];
    const usual = say === noneOfThese ? text["usual.none"] : (cause?.short ?? cause?.heading);
    return [say, own?.answers[say] ?? { label: usual ?? say }] as const;
  });
  return Object.fromEntries(answers);
}

/** What is called otherwise than by the answer that teaches it. */
function factWords(
  facts: readonly FactSource[],
  own: FactLabels,
  source: FactLabels,
): Record<string, FactWords> {
  const all = facts.flatMap(({ name, values, groups }): [string, FactWords][] => {
    const label = (id: string) => (own[name]?.[id] ?? source[name]?.[id])?.text;
    const named = values.flatMap((id) => {
      const said = Object.hasOwn(groups, id) ? undefined : label(id);
      return said === undefined ? [] : [[id, said] as const];
    });
    const grouped = Object.entries(groups).map(([id, members]) => ({
      label: label(id) ?? id,
      values: members,
    }));
    if (named.length + grouped.length === 0) return [];
    return [
      [
        name,
        {
          ...(named.length > 0 && { values: Object.fromEntries(named) }),
          ...(grouped.length > 0 && { groups: grouped }),
        },
      ],
    ];
  });
  return Object.fromEntries(all);
}
