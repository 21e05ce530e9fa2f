import type { When } from "../../../core/guide/flow.ts";
import { canHold } from "./canHold.ts";
import { GuardBook } from "../compile/guardBook.ts";
import { and, notWhen, when } from "../compile/guards.ts";
import type { TellPath } from "../guideFile.ts";
import { learnsOf, listGuards } from "../compile/listGuards.ts";
import {
  listsOf,
  valuesOf,
  type AnswerSource,
  type GuideSource,
  type PlaceSource,
  type QuestionSource,
} from "../guideSource.ts";

/** Every place of every list comes up on some walk. */
export function checkLists(guide: GuideSource, tell: TellPath): void {
  const values = valuesOf(guide);
  const book = new GuardBook();
  const { can, taken } = listGuards(guide, book);
  const causes = new Set(guide.causes.map(({ id }) => id));
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const holds = (guard: When, given: Readonly<Record<string, string>> = {}) =>
    canHold(book.inPlace(guard), values, given);
  const never = new Set([...causes].filter((id) => !holds(can(id))));

  // Who teaches a fact, looked up once: a guide may have thousands of answers.
  const asked = new Set(guide.questions.flatMap(({ asks }) => asks ?? []));
  const learnedAtPlaces = new Set(
    listsOf(guide).flatMap((list) => list.flatMap(({ learn }) => Object.keys(learn))),
  );
  const learners = new Map<string, { readonly by: AnswerSource; readonly asks: string | undefined }[]>();
  for (const one of [...guide.questions, ...guide.causes])
    for (const by of one.answers)
      for (const fact of Object.keys(by.learn)) {
        const asks = "asks" in one ? one.asks : undefined;
        learners.set(fact, [...(learners.get(fact) ?? []), { by, asks }]);
      }

  for (const question of guide.questions)
    for (const answer of question.answers) checkAnswer(answer, question);
  for (const { answers, instead } of guide.causes) {
    for (const answer of answers) checkAnswer(answer, {});
    checkList(instead, {});
  }

  function checkAnswer(answer: AnswerSource, question: Pick<QuestionSource, "asks">): void {
    if (answer.then) checkList(answer.then, lasting(answer, question), answer);
  }

  function checkList(
    list: readonly PlaceSource[],
    known: Readonly<Record<string, string>>,
    answer?: AnswerSource,
  ): void {
    const dead = list.flatMap((place, n) => {
      // A cause that is never shown is told where it stands.
      const why = never.has(place.to) ? undefined : whyNever(list, n, known);
      return why ? [{ place, why }] : [];
    });
    if (answer && list.length > 1 && dead.length === list.length) {
      const what = "leads nowhere: nothing on its list can ever be open";
      tell({ path: answer.path, part: "key" }, answer.id, what, "Correct its conditions, or remove it.");
      return;
    }
    for (const { place, why } of dead) {
      const [what, instead] = why;
      const isAlone = answer && list.length === 1;
      const at = isAlone ? ({ path: answer.path, part: "key" } as const) : { path: place.path };
      tell(at, isAlone ? answer.id : place.to, what, instead);
    }
  }

  /** Why this place of a list never comes up, and what to do instead; `undefined`: it does. */
  function whyNever(
    list: readonly PlaceSource[],
    n: number,
    known: Readonly<Record<string, string>>,
  ): readonly [string, string] | undefined {
    const place = list[n] as PlaceSource;
    const guard = taken(list, n);
    // Causes and questions close behind whoever was there; an outcome never does, nor does what is left.
    const before = list
      .slice(0, n)
      .filter(({ to }) => to === place.to || !(causes.has(to) || questions.has(to)))
      .map(notWhen);
    if (holds(and(guard, ...before), known)) return undefined;
    if (!holds(when(place)))
      return ['never comes up: its "if" and "unless" exclude each other', "Correct one of the two."];
    if (holds(and(guard, ...before)))
      return [`never comes up: here ${inWords(known)} is known`, "Correct its conditions, or remove it."];
    if (holds(guard))
      return ["never comes up: what stands before it always does", "Move it up, or remove it."];
    const question = questions.get(place.to);
    if (question)
      return [`asks "${place.to}" and leads nowhere by it`, `Write what may be after it: [${place.to}, …].`];
    return [
      "never comes up: its conditions and those of the cause exclude each other",
      "Correct one of the two.",
    ];
  }

  /** What is known for certain wherever a walk is on the list of an answer: what nothing but this answer teaches. */
  function lasting(
    answer: AnswerSource,
    question: Pick<QuestionSource, "asks">,
  ): Readonly<Record<string, string>> {
    const isOthers = (fact: string) =>
      learnedAtPlaces.has(fact) ||
      (asked.has(fact) && fact !== question.asks) ||
      (learners.get(fact) ?? []).some(
        ({ by, asks }) => by !== answer && (asks === undefined || asks !== question.asks),
      );
    const learns = Object.entries(learnsOf(question, answer));
    return Object.fromEntries(learns.filter(([fact]) => !isOthers(fact)));
  }
}

function inWords(facts: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(facts)
    .map(([fact, value]) => `${fact}: ${value}`)
    .join(", ")} }`;
}
