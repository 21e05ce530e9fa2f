import { isMet } from "../../core/walk/step.ts";
import type { Facts } from "../../core/guide/flow.ts";
import { known, notKnown } from "../language/compile/guards.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { CauseSource, FactSet, StepSource } from "../language/guideSource.ts";
import type { Tell } from "../problems/problem.ts";

/** More ways to know something than this are not tried: no cause has so many. */
const mostVariants = 2000;

/**
 * Whoever comes to a cause finds something to do there. A cause of which every step stands elsewhere, too, can vanish
 * once these were shown: a warning.
 */
export function checkVariants(file: CompiledFile, tell: Tell): void {
  const owners = new Map<string, Set<string>>();
  for (const { id, steps } of file.source.causes)
    for (const step of steps) owners.set(step.id, (owners.get(step.id) ?? new Set()).add(id));
  const isShared = ({ id }: StepSource) => (owners.get(id)?.size ?? 0) > 1;
  for (const cause of file.source.causes) {
    const { id, steps } = cause;
    if (steps.length === 0) continue;
    if (steps.every(isShared)) {
      const others = [...new Set(steps.flatMap((step) => [...(owners.get(step.id) ?? [])]))];
      const names = others.filter((one) => one !== id).join(", ");
      const what = `each of its steps is also one of ${names}: after those it is not offered any more`;
      tell(placeOf(file, id), id, what, "Give it a step of its own.", "warning");
    }
    const all = variants(file, cause).map((facts) => ({
      facts,
      shown: steps.filter((step) => isMet(whenOf(step), { facts, tried: [] })),
    }));
    const none = all.find(({ shown }) => shown.length === 0);
    if (none) {
      const what = `${inWords(none.facts)} it has no step: nobody comes here so`;
      tell(placeOf(file, id), id, what, 'Add a step for them, or say whom it is for: "only".');
    }
    const one = all.find(({ shown }) => shown.length === 1 && shown.every(isShared));
    if (one && !steps.every(isShared)) {
      const what = `${inWords(one.facts)} nothing is left but "${one.shown[0]?.id}", which stands elsewhere, too`;
      tell(placeOf(file, id), id, what, "Add a step for them.", "warning");
    }
  }
}

const whenOf = (step: StepSource) => ({ and: [known(step.if), notKnown(step.unless)] });

/** Each way to know, or not, what the steps of a cause look at, as far as somebody may come there with it. */
function variants({ source }: CompiledFile, { steps, only, never, needs }: CauseSource): readonly Facts[] {
  const sets = steps.flatMap((step) => [...(step.if ?? []), ...step.unless]);
  const facts = [...new Set(sets.flatMap((set) => Object.keys(set)))];
  const asked = new Set(source.questions.flatMap(({ asks }) => asks ?? []));
  let all: readonly Facts[] = [{}];
  for (const fact of facts) {
    const values = source.facts.find(({ name }) => name === fact)?.values ?? [];
    const isKnown = asked.has(fact) && (needs.includes(fact) || (only?.every((set) => fact in set) ?? false));
    const ways = [...values.map((value): Facts => ({ [fact]: value })), ...(isKnown ? [] : [{}])];
    all = all.flatMap((one) => ways.map((way) => ({ ...one, ...way })));
    if (all.length > mostVariants) return [];
  }
  const fits = (set: FactSet, one: Facts) =>
    Object.entries(set).every(([fact, values]) => one[fact] === undefined || values.includes(one[fact]));
  return all.filter(
    (one) =>
      (only?.some((set) => fits(set, one)) ?? true) &&
      never.every((set) => !isMet(known([set]), { facts: one, tried: [] })),
  );
}

function inWords(facts: Facts): string {
  const all = Object.entries(facts).map(([fact, value]) => `${fact}: ${value}`);
  return all.length > 0 ? `with { ${all.join(", ")} }` : "with nothing of what its steps ask for known";
}
