import { useId } from "react";
import type { Step } from "../../core/guide/words.ts";
import { Blocks } from "../text/Blocks.tsx";
import { Inlines } from "../text/Inlines.tsx";

interface StepItemProps {
  readonly step: Step;
  readonly done: boolean;
  readonly onTick: (done: boolean) => void;
}

/** One step. Its first paragraph is the label of the box; a link in it still opens, and does not tick. */
export function StepItem({ step, done, onTick }: StepItemProps) {
  const id = useId();
  const [first, ...rest] = step.c;
  return (
    <li className="step" data-step={step.id} data-done={done || undefined}>
      <input type="checkbox" id={id} checked={done} onChange={(event) => onTick(event.target.checked)} />
      <div className="step-text">
        {first && (
          <label htmlFor={id}>
            {first.t === "p" ? <Inlines nodes={first.c} /> : <Blocks blocks={[first]} />}
          </label>
        )}
        <Blocks blocks={rest} />
      </div>
    </li>
  );
}
