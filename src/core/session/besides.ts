import { whatIsLeft } from "../guide/left.ts";
import type { Session } from "./session.ts";

/** Keeps a cause that was meant besides: an answer to *what is left*, once that is asked. Only the newest waits. */
export function besides(session: Session, cause: string): Session {
  const held = session.held.filter(({ why }) => why !== "besides");
  return { ...session, held: [...held, { at: whatIsLeft, say: cause, why: "besides" }] };
}
