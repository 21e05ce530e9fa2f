import type { ReactNode } from "react";
import type { When } from "../../core/guide/flow.ts";
import { Label } from "../../ui/text/Label.tsx";
import type { ConditionText } from "../../ui/text/conditionText.ts";

interface ForWhomProps {
  /** Without: for everybody, and nothing is said. */
  readonly when: When | undefined;
  readonly say: ConditionText;
  readonly children: ReactNode;
}

/** Something of a guide, and below which condition it is. */
export function ForWhom({ when, say, children }: ForWhomProps) {
  if (!when) return children;
  return (
    <div>
      <p className="hint">
        <Label>{say(when)}</Label>
      </p>
      {children}
    </div>
  );
}
