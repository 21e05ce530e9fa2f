import type { PlacedStep } from "./blockNodes.ts";
import { whenOf } from "../condition.ts";
import { exclusive } from "./exclusive.ts";
import type { TellLine } from "./inlineNodes.ts";

/** A step with its name among the parts that are translated one by one: its id, counted where it stands again. */
export type NamedStep = PlacedStep & { readonly key: string };

interface StepList {
  readonly line: number;
  readonly steps: readonly PlacedStep[];
  /** It stands where no steps may: that was told. */
  readonly isInBlock: boolean;
}

/** The steps of a state: one ordered list. An id stands again only where nobody sees both. */
export function stepsIn(lists: readonly StepList[], tell: TellLine): readonly NamedStep[] {
  for (const { line } of lists.filter(({ isInBlock }) => !isInBlock).slice(1))
    tell(line, "1.", "a second ordered list", "Keep all steps in one list.");
  const steps = lists.flatMap((one) => one.steps);
  return steps.map((step, n) => {
    const before = steps.slice(0, n).filter(({ id }) => id !== "" && id === step.id);
    const both = before.find(({ mark }) => !exclusive(whenOf(mark), whenOf(step.mark)));
    if (both && !both.mark.text && !step.mark.text)
      tell(step.line, step.id, "two steps with one id", "Give this step an id of its own.");
    else if (both)
      tell(
        step.line,
        step.id,
        "two steps with one id that one reader may see both",
        'Write conditions that exclude each other, e.g. "if fact=value" and "unless fact=value".',
      );
    return { ...step, key: before.length > 0 ? `${step.id}:${before.length + 1}` : step.id };
  });
}
