import type { ReactNode } from "react";
import { Label } from "./text/Label.tsx";

interface NoticeProps {
  /** A plain sentence; nothing when there is nothing to say. */
  readonly text: string | undefined;
  /** Ways on: buttons and links. */
  readonly children?: ReactNode;
}

/**
 * One sentence about what just happened. The status region, an `output`, stays in the page, so that news in it is
 * announced.
 */
export function Notice({ text, children }: NoticeProps) {
  return (
    <div className={text ? "notice" : undefined}>
      <output>{text && <Label quoting>{text}</Label>}</output>
      {text && children}
    </div>
  );
}
