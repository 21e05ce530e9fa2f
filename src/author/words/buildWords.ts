import type { Flow } from "../../core/guide/flow.ts";
import type { AgentWords, GuideWords, StateWords } from "../../core/guide/words.ts";
import { hash } from "../hash.ts";
import type { Ledger } from "../facts/ledgerShape.ts";
import { markForeign } from "./markForeign.ts";
import type { WordsFolder } from "./readWords.ts";

/**
 * Where words are missing, the source locale's stand in; where those are missing too, ids do: nothing may
 * crash on a draft.
 */
export function buildWords(
  flow: Flow,
  locale: string,
  own: WordsFolder,
  source: WordsFolder,
  ledger: Ledger,
  sourceLocale: string,
): [GuideWords, AgentWords] {
  const states: Record<string, StateWords> = {};
  const agent: Record<string, AgentWords["states"][string]> = {};
  for (const [id, { on, tags }] of Object.entries(flow.states)) {
    const [mine, theirs] = [own.states[id], source.states[id]];
    const both =
      mine && theirs && own !== source ? markForeign(mine, theirs, sourceLocale) : (mine ?? theirs);
    const said = both?.words;
    const answers = Object.keys(on ?? {}).map(
      (say) => [say, said?.answers[say] ?? theirs?.words.answers[say] ?? { label: say }] as const,
    );
    states[id] = {
      body: [],
      ...(tags[0] === "cause" && { steps: [] }),
      ...said,
      heading: said?.heading || id,
      answers: Object.fromEntries(answers),
    };
    agent[id] = both?.agent ?? {};
  }
  const words = {
    guide: flow.id,
    locale,
    title: own.title || source.title || flow.id,
    summary: own.summary || source.summary,
    source: ledger.article,
    states,
  };
  return [
    { ...words, version: hash(words) },
    { guide: flow.id, locale, states: agent },
  ];
}
