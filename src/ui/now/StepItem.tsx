import type { Step } from "../../core/guide/words.ts";
import { Blocks } from "../text/Blocks.tsx";
import { Inlines } from "../text/Inlines.tsx";
import { useText } from "../text/useText.ts";

interface StepItemProps {
  readonly step: Step;
  /** Its own in the document: the same step can stand in several lists. */
  readonly id: string;
  /** It was shown before on this walk. */
  readonly again: boolean;
  readonly done: boolean;
  /** Without it there is no box to tick. */
  readonly onTick: ((done: boolean) => void) | undefined;
}

/** One step. Its first paragraph is the label of the box; a link in it still opens, and does not tick. */
export function StepItem({ step, id, again, done, onTick }: StepItemProps) {
  const t = useText();
  const [first, ...rest] = step.c;
  const text = first && (first.t === "p" ? <Inlines nodes={first.c} /> : <Blocks blocks={[first]} />);
  return (
    <li className="step" data-step={step.id} data-done={done || undefined}>
      {onTick && (
        <input type="checkbox" id={id} checked={done} onChange={(event) => onTick(event.target.checked)} />
      )}
      <div className="step-text">
        {onTick ? <label htmlFor={id}>{text}</label> : <div>{text}</div>}
        {again && <p className="hint">{t("step.again")}</p>}
        <Blocks blocks={rest} />
      </div>
    </li>
  );
}
