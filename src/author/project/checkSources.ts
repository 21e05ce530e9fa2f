import { checkGuide, type Walks } from "../checks/checkGuide.ts";
import { checkId } from "../checks/checkId.ts";
import { checkInterface } from "../checks/checkInterface.ts";
import { checkMarks } from "../checks/checkMarks.ts";
import { checkTodos } from "../checks/checkTodos.ts";
import { type Problem, problemList } from "../problems/problem.ts";
import type { Sources } from "./readSources.ts";
import { checkPhrases } from "../understand/phrases/checkPhrases.ts";
import { checkTaught } from "../understand/taught/checkTaught.ts";
import { checkTaughtTranslation } from "../understand/taught/checkTaughtTranslation.ts";
import { checkTypedWords } from "../understand/phrases/checkTypedWords.ts";

/** What the checks of a guides folder came to. */
export interface Checked {
  readonly problems: readonly Problem[];
  /** The guides whose flow can be walked, by id. */
  readonly walkable: ReadonlySet<string>;
}

/**
 * All checks of what was read. `walks` remembers, for whoever checks again and again, the walks through flows
 * that have not changed since. `doing` hears which guide is being checked.
 */
export function checkSources(
  sources: Sources,
  walks: Walks = new Map(),
  doing: (step: string) => void = () => {},
): Checked {
  const { root, service, sourceLocale, locales, guides, todos } = sources;
  const { problems, tell } = problemList();
  checkInterface(sources, tell);
  checkTodos(todos, guides, tell);
  const walkable = new Set<string>();
  for (const files of guides) {
    doing(`Checking ${files.id}`);
    checkId(files, locales, tell);
    const folder = { locales, sourceLocale, hasService: service !== undefined };
    if (!checkGuide(files, folder, tell, walks)) continue;
    walkable.add(files.id);
    for (const locale of locales) {
      const bank = files.phrases[locale];
      const typed = files.words[locale]?.typed ?? {};
      const [said] = Object.values(typed);
      if (!bank && said)
        tell(
          said.place,
          "typed.yaml",
          "words about typed words, where nothing can be typed",
          "Add phrases.yaml, or remove this file.",
        );
      if (!bank || !files.compiled) continue;
      checkPhrases(bank, files.compiled.flow, tell);
      checkTaught(bank, files.compiled.flow, tell);
      const source = files.phrases[sourceLocale];
      if (source && locale !== sourceLocale) checkTaughtTranslation(source, bank, tell);
      checkTypedWords(typed, bank, files.compiled.flow, tell);
    }
  }
  checkMarks([...walkable], tell);
  if (walkable.size === 0 && problems.length + sources.problems.length === 0) {
    tell(
      { file: "flows", line: 1 },
      root,
      "there is no guide here",
      "Add flows/<guide>.yaml, or name another folder with --guides.",
    );
  }
  return { problems, walkable };
}
