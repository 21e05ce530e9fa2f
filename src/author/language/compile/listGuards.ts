import type { When } from "../../../core/guide/flow.ts";
import type { GuardBook } from "./guardBook.ts";
import { and, lacks, never, or, when } from "./guards.ts";
import type { AnswerSource, GuideSource, PlaceSource, QuestionSource } from "../guideSource.ts";
import { type Asking, asked, causeGuards } from "./opens.ts";

/** When places of lists are taken. */
export interface ListGuards {
  /** A cause is shown now, by its name in the book. */
  readonly open: (cause: string) => When;
  /** A cause is shown now, or something is asked first. */
  readonly can: (cause: string) => When;
  readonly asks: (cause: string) => readonly Asking[];
  readonly told: (cause: string) => readonly Asking[];
  /** When the place at `n` of a list is taken, now or once more was asked, if nothing before it is. */
  readonly taken: (list: readonly PlaceSource[], n: number) => When;
}

/** The guards of all places of a guide's lists; those of causes stand in `book`. */
export function listGuards(guide: GuideSource, book: GuardBook): ListGuards {
  const guardsOf = causeGuards(guide);
  const causes = new Map(guide.causes.map((cause) => [cause.id, guardsOf(cause)]));
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const values = new Map(guide.facts.map(({ name, values: all }) => [name, all]));
  const open = (id: string) => book.named(`open--${id}`, () => causes.get(id)?.open ?? never);
  const can = (id: string) => book.named(`can--${id}`, () => causes.get(id)?.can ?? never);

  /**
   * When a question on a list is asked: not yet on this walk, and some answer that can be given leads on to something
   * that is open once it was given. `after` is what stands behind it on the list, `inside` the questions around it.
   */
  const askable = (
    question: QuestionSource,
    after: readonly PlaceSource[],
    inside: ReadonlySet<string>,
  ): When => {
    const { id, asks, answers } = question;
    if (inside.has(id)) return never;
    const within = new Set([...inside, id]);
    const leads = answers.map(({ id: say, then, learn }) => {
      const learns = asks === undefined ? learn : { [asks]: say, ...learn };
      const others = (values.get(asks ?? "") ?? []).filter((value) => value !== say);
      // A value that is known already answers its question: then only that answer counts.
      const given = asks === undefined || others.length === 0 ? {} : lacks({ [asks]: others });
      return and(given, book.assume(reaches(then ?? after, within), learns));
    });
    return and(lacks({ [asked(id)]: ["yes"] }), or(...leads));
  };
  const taken = (list: readonly PlaceSource[], n: number, inside: ReadonlySet<string> = new Set()): When => {
    const place = list[n];
    if (!place) return never;
    if (causes.has(place.to)) return and(when(place), book.assume(can(place.to), place.learn));
    const question = questions.get(place.to);
    return question
      ? and(when(place), book.assume(askable(question, list.slice(n + 1), inside), place.learn))
      : when(place);
  };
  const named = (prefix: string, cause: string, all: readonly Asking[]): readonly Asking[] =>
    all.map(({ fact, when: first }, n) => ({
      fact,
      when: book.named(`${prefix}--${cause}--${n + 1}`, () => first),
    }));
  const reaches = (list: readonly PlaceSource[], inside: ReadonlySet<string>): When =>
    or(...list.map((_, n) => taken(list, n, inside)));

  return {
    open,
    can,
    asks: (id) => named("ask", id, causes.get(id)?.asks ?? []),
    told: (id) => named("told", id, causes.get(id)?.told ?? []),
    taken: (list, n) => taken(list, n),
  };
}

/** What is known for certain once an answer was given. */
export function learnsOf(question: Pick<QuestionSource, "asks">, answer: AnswerSource) {
  return question.asks === undefined ? answer.learn : { [question.asks]: answer.id, ...answer.learn };
}
