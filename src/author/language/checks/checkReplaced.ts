import type { When } from "../../../core/guide/flow.ts";
import { canHold } from "./canHold.ts";
import { knowsTargets } from "./checkQuestions.ts";
import { GuardBook } from "../compile/guardBook.ts";
import type { TellPath } from "../guideFile.ts";
import {
  type AnswerSource,
  type GuideSource,
  type Path,
  type PlaceSource,
  type QuestionSource,
  valuesOf,
} from "../guideSource.ts";
import { learnsOf, listGuards } from "../compile/listGuards.ts";
import { asked } from "../compile/opens.ts";
import type { WrongPaths } from "../wrongPaths.ts";

/** What a walk does not come to because an answer has a list of its own. */
export interface Lost {
  readonly answer: AnswerSource;
  readonly id: string;
  /** In the author's words, why it was to come. */
  readonly why: string;
  /** Where a list names it; a cause that may be picked as well stands on none. */
  readonly path?: Path;
}

/** A list that may be going on when a question is asked. */
interface Going {
  /** In the author's words, why what stands on it was to come, behind the first cause that asks. */
  readonly why: (first: string) => string;
  readonly list: readonly PlaceSource[];
  /** The answer that begins it. None: whoever picks a cause begins it. */
  readonly answer?: AnswerSource;
}

/**
 * An answer with a list replaces the list that was going on. Where its question was asked because of a cause, that cause,
 * or what comes after it there, goes without a word. A warning, unless the answer says that it is meant.
 */
export function checkReplaced(guide: GuideSource, wrong: WrongPaths, tell: TellPath): void {
  if (!knowsTargets(guide, wrong) || guide.causes.some(({ path }) => wrong.touches(...path))) return;
  const lost = lostByLists(guide);
  for (const answer of new Set(lost.map((one) => one.answer))) {
    // Where several lists name a place, the first of them is example enough.
    const own = lost.filter(
      (one, n) =>
        one.answer === answer && n === lost.findIndex((two) => two.answer === answer && two.id === one.id),
    );
    const all = [...new Set(own.map(({ why }) => why))].map((why) => {
      const ids = own.filter((one) => one.why === why).map(({ id }) => `"${id}"`);
      return `${ids.join(", ")} (${why})`;
    });
    const what = `starts a list without ${all.join(" and ")}, though that may still fit`;
    const instead =
      "Put it last on this list; or, if it is meant, unlist what this answer rules out, or end the list with what-is-left.";
    tell({ path: answer.path, part: "key" }, answer.id, what, instead, "warning");
  }
}

/**
 * What the lists of asked questions' answers lose: what such a list does not lead to, though it was to come when the
 * question was asked, and can still be open. An answer that unlists it, or whose list ends with an outcome or with what is
 * left, means it.
 */
export function lostByLists(guide: GuideSource): readonly Lost[] {
  const values = valuesOf(guide);
  const book = new GuardBook();
  const { can, taken } = listGuards(guide, book);
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const causes = new Set(guide.causes.map(({ id }) => id));
  const isEnd = ({ to }: PlaceSource) => !causes.has(to) && !questions.has(to);
  return guide.questions.flatMap((question) => {
    const { asks, answers } = question;
    if (asks === undefined || !answers.some(({ then }) => then)) return [];
    const askers = new Set(
      guide.causes
        .filter(({ needs, only }) => needs.includes(asks) || only?.some((set) => asks in set))
        .map(({ id }) => id),
    );
    const lists = goingOn(question);
    return answers.flatMap((answer) => {
      const last = answer.then?.at(-1);
      return !last || isEnd(last) ? [] : lostBy(question, answer, askers, lists);
    });
  });

  function lostBy(
    question: QuestionSource,
    answer: AnswerSource,
    askers: ReadonlySet<string>,
    lists: readonly Going[],
  ): readonly Lost[] {
    const named = new Set([...answer.unlist, ...reached(answer.then ?? [])]);
    const known = { ...learnsOf(question, answer), [asked(question.id)]: "yes" };
    const holds = (guard: When) => canHold(book.inPlace(guard), values, known);
    const isLost = (id: string, guard: When) => !named.has(id) && holds(guard);
    const picked = [...askers].filter((id) => isLost(id, can(id)));
    const behind = lists.flatMap(({ why, list, answer: begins }) => {
      const first = list.findIndex(({ to }) => askers.has(to));
      // A pick leads elsewhere only where it is not open itself.
      if (first < 0 || (!begins && holds(can(list[first]?.to ?? "")))) return [];
      return list.flatMap((place, n): Lost[] => {
        const { to: id, path } = place;
        const isBehind = n > first && !isEnd(place) && !picked.includes(id);
        return isBehind && isLost(id, taken(list, n))
          ? [{ answer, id, why: why(list[first]?.to ?? ""), path }]
          : [];
      });
    });
    return [...picked.map((id): Lost => ({ answer, id, why: "asks this question" })), ...behind];
  }

  /** The lists on which this question may be asked by a cause: none of its own, nor any whose answer says the fact. */
  function goingOn({ id, asks = "" }: QuestionSource): readonly Going[] {
    const written = [...guide.questions, ...guide.causes]
      .filter((one) => one.id !== id)
      .flatMap((one) =>
        one.answers.map((answer): Going => {
          const why = (first: string) => `after "${first}" in "${one.id}.${answer.id}"`;
          return { why, list: answer.then ?? [], answer };
        }),
      );
    const picked = guide.causes.map(({ id: cause, instead, path }): Going => {
      const pick: PlaceSource = { to: cause, unless: [], learn: {}, path };
      return { why: (first) => `"instead" of "${first}"`, list: [pick, ...instead] };
    });
    return [...written, ...picked].filter(({ answer }) => !(asks in (answer?.learn ?? {})));
  }

  /** All places of a list, and of those that its questions lead on to. */
  function reached(list: readonly PlaceSource[]): ReadonlySet<string> {
    const all = new Set(list.map(({ to }) => to));
    for (const id of all)
      for (const { then } of questions.get(id)?.answers ?? []) for (const { to } of then ?? []) all.add(to);
    return all;
  }
}
