import type { ComponentProps } from "react";
import { Label } from "../text/Label.tsx";

interface ChoiceProps extends ComponentProps<"button"> {
  readonly label: string;
  readonly help?: string | undefined;
  /** Why it stands out. */
  readonly why?: string | false | undefined;
}

/** Something to choose: a full-width button. */
export function Choice({ label, help, why, className = "answer", ...button }: ChoiceProps) {
  return (
    <button {...button} type="button" className={className}>
      <span className="label">
        <Label>{label}</Label>
      </span>
      {help && (
        <span className="help">
          <Label>{help}</Label>
        </span>
      )}
      {why && <span className="why">{why}</span>}
    </button>
  );
}
