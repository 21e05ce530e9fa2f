import { useEffect, useEffectEvent, useRef } from "react";
import { pickUp } from "../../../core/desk/pickUp.ts";
import type { CarriedCode } from "../../../core/handoff/carryCode.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import { takeFragment } from "../../../runtime/place/takeFragment.ts";

interface LinkEvents {
  /** A call starts where the link leads. */
  readonly pickUp: (carried: CarriedCode) => void;
  /** The link came to a call, or can't be read: somebody has to look. */
  readonly offer: (link: string) => void;
  /** What the address said has been read: what was done before the desk was alive belongs here. */
  readonly settled: () => void;
}

/**
 * A hand-off link in the address is read once and removed, so that nobody copies it on by accident. It starts a call of
 * its own only where there is none. Nothing is read before it is clear where the call is (`isSettled`).
 */
export function useLinks(guide: Guide, isSettled: boolean, isBlank: boolean, on: LinkEvents): void {
  const read = useRef(false);
  const first = useEffectEvent(() => {
    const link = takeLink();
    const picked = link !== undefined && isBlank ? pickUp(guide, link, []) : undefined;
    if (picked?.ok) on.pickUp(picked.carried);
    else if (link !== undefined) on.offer(link);
    on.settled();
  });
  useEffect(() => {
    if (!isSettled || read.current) return;
    read.current = true;
    first();
  }, [isSettled]);
  const later = useEffectEvent(() => {
    const link = takeLink();
    if (link !== undefined) on.offer(link);
  });
  useEffect(() => {
    const onHash = () => later();
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
}

function takeLink(): string | undefined {
  const { code } = takeFragment();
  return code ? `#t=${code}` : undefined;
}
