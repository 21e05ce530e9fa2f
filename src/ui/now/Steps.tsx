import type { Context } from "../../core/guide/isMet.ts";
import type { Step } from "../../core/guide/words.ts";
import { stepId } from "../../core/walk/step.ts";
import { StepItem } from "./StepItem.tsx";

export interface Ticks {
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
  readonly onTick: (step: string, done: boolean) => void;
}

interface StepsProps extends Partial<Ticks> {
  readonly steps: readonly Step[];
  /** The turn whose list it is. Without: the list of now. */
  readonly turn?: number;
  /** What had been shown before the reader came here. */
  readonly before: Context["tried"];
}

/** The steps of a fix: a numbered checklist. Those of looking closer, before a question: without boxes. */
export function Steps({ steps, turn, before, ticks = [], onTick }: StepsProps) {
  return (
    <ol className="bare steps">
      {steps.map((step) => (
        <StepItem
          key={step.id}
          step={step}
          id={`cairn-${turn ?? "now"}-${step.id}`}
          again={before.includes(stepId(step.id))}
          done={ticks.includes(step.id)}
          onTick={onTick && ((done) => onTick(step.id, done))}
        />
      ))}
    </ol>
  );
}
