import { useEffect, useState } from "react";
import type { ToldPillProps } from "./ToldPill.tsx";

/**
 * What the reader told besides, with *Change*. A page on which nobody typed never needs it. If it can't be had, what was
 * told is still known.
 */
export function Told(props: ToldPillProps) {
  const [late, setLate] = useState<typeof import("../typed/replies.ts")>();
  useEffect(() => void import("../typed/replies.ts").then(setLate, () => {}), []);
  return late && <late.ToldPill {...props} />;
}
