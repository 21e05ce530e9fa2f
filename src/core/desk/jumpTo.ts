import { append } from "../session/edit.ts";
import type { Facts } from "../guide/flow.ts";
import type { Guide } from "../walk/guide.ts";
import type { Session } from "../session/session.ts";
import type { Entry } from "../walk/trail.ts";
import { viewOf } from "../session/view.ts";
import { assumedFacts } from "./assumedFacts.ts";
import { factName } from "./factName.ts";

/** What going straight to a state would mean. */
export interface JumpPreview {
  readonly to: string;
  /** Where it would end. `undefined`: it can't be made. */
  readonly lands: string | undefined;
  /** Why it ends elsewhere: what is known forbids this place (`instead`), or answers its question (`onward`). */
  readonly why?: "instead" | "onward";
  readonly assumed: readonly AssumedFact[];
}

export interface AssumedFact {
  readonly fact: string;
  readonly value: string;
  /** `known` already, `new` (nobody said so), or `against` what is known. */
  readonly state: "known" | "new" | "against";
}

/** Looks before an agent's jump. */
export function jumpTo(guide: Guide, session: Session, to: string): JumpPreview {
  const { at, known } = viewOf(guide, session);
  const after = append(guide, session, jump(at, to));
  const assumed = Object.entries(assumedFacts(guide.flow, to)).flatMap(([fact, value]): AssumedFact[] => {
    if (!factName(guide.flow, fact, value)) return [];
    const now = known[fact]?.value;
    return [{ fact, value, state: now === undefined ? "new" : now === value ? "known" : "against" }];
  });
  const entry =
    after === session ? undefined : viewOf(guide, after).turns.findLast(({ type }) => type === "jump");
  if (entry?.type !== "jump") return { to, lands: undefined, assumed };
  const lands = viewOf(guide, after).at;
  const why = entry.to === to ? "onward" : "instead";
  return { to, lands, assumed, ...(lands !== to && { why }) } as const;
}

/** The facts that a jump assumes and nobody has said yet. */
export function newlyAssumed({ assumed }: JumpPreview): Facts {
  return Object.fromEntries(
    assumed.flatMap(({ fact, value, state }) => (state === "new" ? [[fact, value]] : [])),
  );
}

function jump(at: string, to: string): Entry {
  return { type: "jump", by: "agent", at, to };
}
