import type { Step } from "../../core/guide/words.ts";
import { StepItem } from "./StepItem.tsx";

export interface Ticks {
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
  readonly onTick: (step: string, done: boolean) => void;
}

interface StepsProps extends Ticks {
  readonly steps: readonly Step[];
}

/** The steps of a fix: a numbered checklist. */
export function Steps({ steps, ticks, onTick }: StepsProps) {
  return (
    <ol className="bare steps">
      {steps.map((step) => (
        <StepItem
          key={step.id}
          step={step}
          done={ticks.includes(step.id)}
          onTick={(done) => onTick(step.id, done)}
        />
      ))}
    </ol>
  );
}
