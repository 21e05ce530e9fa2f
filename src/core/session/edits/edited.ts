import type { Facts } from "../../guide/flow.ts";
import { whatIsLeft } from "../../guide/left.ts";
import type { Guide } from "../../walk/guide.ts";
import type { Reader } from "../../walk/trail.ts";
import { append, back, change, forward } from "./edit.ts";
import { refit } from "../carry/refit.ts";
import { retell } from "./retell.ts";
import { freshSession, type Session } from "../session.ts";
import { travel } from "./travel.ts";
import { viewOf } from "../view.ts";

/** What can be done to a session. `typed`: the words that meant it. */
export type SessionEdit =
  /** At the state where the conversation stands, or else at `at`: it goes there first. */
  | { readonly type: "answer"; readonly say: string; readonly at?: string; readonly typed?: string }
  /** Another answer at `at`; `index` and `insert` as in `change`. */
  | {
      readonly type: "change";
      readonly index: number;
      readonly insert: boolean;
      readonly at: string;
      readonly say: string;
    }
  | { readonly type: "jump"; readonly to: string; readonly by?: Reader; readonly typed?: string }
  | { readonly type: "told"; readonly facts: Facts; readonly by: Reader; readonly typed?: string }
  /** What was told at `index` was meant otherwise: these facts, or nothing. */
  | { readonly type: "retell"; readonly index: number; readonly facts: Facts }
  /** A cause that was meant, too, is an answer to *what is left*, once that is asked. Only the newest waits. */
  | { readonly type: "besides"; readonly cause: string }
  | { readonly type: "tick"; readonly step: string; readonly done: boolean }
  /** `from`: takes back all that this reader said from that entry on. */
  | { readonly type: "back"; readonly from?: number }
  | { readonly type: "forward" }
  /** Back or forward, until the reader has made so many answers and jumps. */
  | { readonly type: "travel"; readonly depth: number }
  /** `over`: Undo brings back what was here. Without it nothing of that stays in memory. */
  | { readonly type: "restart"; readonly over?: boolean }
  /** Another place is opened: one that was kept, or one of a link or a code. `over` as above. */
  | { readonly type: "resume"; readonly session: Session; readonly over?: boolean }
  /** Brings back what a new start or an opened code took the place of. */
  | { readonly type: "undo" };

/** The session after one of these. What can't be done leaves it as it is: same object. */
export function edited(guide: Guide, session: Session, reader: Reader, event: SessionEdit): Session {
  const here = viewOf(guide, session).at;
  const jump = (to: string, by = reader, typed?: string) =>
    append(guide, session, { type: "jump", by, at: here, to }, typed);
  /** Facts from the host stay true wherever the conversation is; an agent's belong to the call. */
  const told = session.trail.filter(({ type, by }) => type === "told" && by === "host");
  // What Undo brings back has no Undo of its own.
  const opened = (now: Session, over: boolean | undefined): Session =>
    over ? { ...now, before: { ...session, before: undefined } } : now;
  switch (event.type) {
    case "answer": {
      const { at = here, say, typed } = event;
      const there = at === here ? session : jump(at);
      return append(guide, there, { type: "answer", by: reader, at, say }, typed);
    }
    case "change":
      return change(guide, session, { ...event, by: reader });
    case "jump":
      return jump(event.to, event.by, event.typed);
    case "told":
      return append(guide, session, { type: "told", by: event.by, facts: event.facts }, event.typed);
    case "retell":
      return retell(guide, session, event.index, event.facts);
    case "besides": {
      const held = session.held.filter(({ why }) => why !== "besides");
      return { ...session, held: [...held, { at: whatIsLeft, say: event.cause, why: "besides" }] };
    }
    case "tick": {
      const others = session.ticks.filter((step) => step !== event.step);
      return { ...session, ticks: event.done ? [...others, event.step] : others };
    }
    case "back":
      return back(session, reader, event.from);
    case "forward":
      return forward(guide, session);
    case "travel":
      return travel(guide, session, reader, event.depth);
    case "restart":
      return opened({ ...freshSession, trail: told }, event.over);
    case "resume":
    case "undo": {
      const [place, over] = event.type === "undo" ? [session.before] : [event.session, event.over];
      if (!place) return session;
      // What the host told meanwhile is news; the place is from before.
      return opened(
        told.reduce((now, entry) => append(guide, now, entry), refit(guide, place)),
        over,
      );
    }
  }
}
