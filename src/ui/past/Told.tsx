import { lazy, Suspense } from "react";
import type { ToldPillProps } from "./ToldPill.tsx";

/**
 * A page on which nobody typed never needs it. If it can't be had, what was told is still known. Of the document, as every
 * loaded script is.
 */
const Pill = lazy(() =>
  import("../typed/replies.ts").then(
    ({ ToldPill }) => ({ default: ToldPill }),
    () => ({ default: () => null }),
  ),
);

/** What the reader told besides, with *Change*. */
export function Told(props: ToldPillProps) {
  return (
    <Suspense>
      <Pill {...props} />
    </Suspense>
  );
}
