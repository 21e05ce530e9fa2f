import type { Ref } from "react";
import { Label } from "../text/Label.tsx";

export interface HeadingProps {
  readonly id: string;
  readonly ref: Ref<HTMLHeadingElement>;
  /** What is said above it, and heard with it. */
  readonly describedBy?: string;
}

interface StateHeadingProps {
  readonly heading: HeadingProps;
  readonly state: string;
  readonly children: string;
  readonly describedBy?: string;
}

/** The heading of the current state. After a tap the focus comes here, so it can be focused, but not tabbed to. */
export function StateHeading({
  heading: { id, ref, describedBy: news },
  state,
  children,
  describedBy,
}: StateHeadingProps) {
  return (
    <h2
      id={id}
      ref={ref}
      tabIndex={-1}
      className="heading"
      data-anchor={state}
      aria-describedby={[news, describedBy].filter(Boolean).join(" ") || undefined}
    >
      <Label>{children}</Label>
    </h2>
  );
}
