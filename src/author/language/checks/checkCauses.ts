import { canHold } from "./canHold.ts";
import { knowsTargets } from "./checkQuestions.ts";
import type { TellPath } from "../guideFile.ts";
import { causeGuards } from "../compile/opens.ts";
import type { WrongPaths } from "../wrongPaths.ts";
import { listsOf, valuesOf, type CauseSource, type GuideSource } from "../guideSource.ts";

/** The value of whoever does not know. */
const unsure = "unsure";

/** Each cause can be shown, is named somewhere, and leads on where it does not help. */
export function checkCauses(guide: GuideSource, wrong: WrongPaths, tell: TellPath): void {
  const values = valuesOf(guide);
  const guardsOf = causeGuards(guide);
  const lists = listsOf(guide).flat();
  const named = new Set(lists.map(({ to }) => to));
  const knowsNamed = knowsTargets(guide, wrong);
  const persons = new Set(guide.outcomes.flatMap(({ id, countsAs }) => (countsAs === "person" ? [id] : [])));
  const outcomes = new Set(guide.outcomes.map(({ id }) => id));
  const leadsOn = ({ then }: CauseSource["answers"][number]) =>
    then?.some(({ to }) => !outcomes.has(to) || persons.has(to)) ?? true;

  for (const cause of guide.causes) {
    const { id, only, never, needs, instead, last, closings, answers, path } = cause;
    if (wrong.has(...path)) continue;
    const key = { path, part: "key" } as const;
    if (!canHold(guardsOf(cause).open, values)) {
      const keys = [only && '"only"', never.length > 0 && '"never"', needs.length > 0 && '"needs"'].filter(
        Boolean,
      );
      const what = `can never be shown: ${keys.join(" and ")} exclude each other`;
      tell(
        key,
        id,
        keys.length > 1 ? what : `can never be shown: ${keys.join("")} can't be so`,
        "Correct them.",
      );
    }
    const own = new Map(answers.map((answer) => [answer.id, answer]));
    const isOpen = closings.some((say) => say.startsWith("not-") && !own.has(say)) || answers.some(leadsOn);
    if (!isOpen && !wrong.touches(...path))
      tell(
        { path: wrong.has(...path) ? path : [...path, "closings"], part: "key" },
        id,
        "whom it does not help has no answer that leads on",
        'Add "not-fixed" or "not-mine" to its "closings".',
      );
    if (instead.some(({ to }) => to === id))
      tell({ path: [...path, "instead"] }, id, "leads to itself", 'Name another place, or remove "instead".');
    if (!named.has(id) && !last && knowsNamed) {
      const instead = "Name it on a list where it is likely, or leave it there.";
      tell(key, id, "no list names it: only what is left shows it", instead, "warning");
    }
    checkNever(cause);
    checkOnly(cause);
  }

  /** Whoever is not sure passes a promise that does not speak of them. */
  function checkNever({ never, only, path }: CauseSource): void {
    for (const [fact, all] of values) {
      const said = [...never, ...(only ?? [])].flatMap((set) => set[fact] ?? []);
      if (!all.includes(unsure) || said.includes(unsure)) continue;
      const n = never.findIndex((set) => fact in set);
      if (n === -1) continue;
      const what = `who answers "${unsure}" passes this "never"`;
      const both = [...(never[n]?.[fact] ?? []), unsure].join(", ");
      const instead = `Write { ${fact}: [${both}] }, or leave it so.`;
      tell({ path: [...path, "never", n, fact], part: "key" }, fact, what, instead, "warning");
    }
  }

  /** A fact that nobody asks, teaches or is meant to tell is not known. */
  function checkOnly({ id, only, path }: CauseSource): void {
    // What is wrong there may have been meant to ask or teach it.
    if (wrong.touches("questions")) return;
    for (const [n, set] of (only ?? []).entries()) {
      for (const [fact, wanted] of Object.entries(set)) {
        const source = guide.facts.find(({ name }) => name === fact);
        const isTold = wanted.every((value) => source?.toldOnly.includes(value));
        if (!source || isTold || taught(fact)) continue;
        const what = `no question asks this fact: "${id}" is only for those of whom a host or an agent told it`;
        const instead = `Write "asks: ${fact}" at a question, or its values under "told-only".`;
        tell({ path: [...path, "only", n, fact], part: "key" }, fact, what, instead, "warning");
      }
    }
  }

  function taught(fact: string): boolean {
    return (
      guide.questions.some(({ asks }) => asks === fact) ||
      [...guide.questions, ...guide.causes].some((one) => one.answers.some(({ learn }) => fact in learn)) ||
      lists.some(({ learn }) => fact in learn)
    );
  }
}
