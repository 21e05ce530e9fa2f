import { assign, createMachine, fromPromise, type PromiseActorLogic } from "xstate";
import { carryOver } from "./carryOver.ts";
import { append, back, change, forward } from "./edit.ts";
import type { Facts } from "../guide/flow.ts";
import { type Guide, openGuide } from "../walk/guide.ts";
import type { GuideData } from "../guide/lock.ts";
import { refit } from "./refit.ts";
import { freshSession, type Session } from "./session.ts";
import { storeSession } from "./storeSession.ts";
import type { Reader } from "../walk/trail.ts";
import { viewOf } from "./view.ts";

/** Why a conversation can't go on. Each has its sentence and its way on in the interface words. */
export type Failure = "offline" | "unknown-guide" | "broken";

/** A `load` actor throws this to say which failure it was. Anything else thrown counts as "broken". */
export class LoadError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, message: string) {
    super(message);
    this.failure = failure;
  }
}

export interface ConversationInput {
  /** Who answers here. */
  readonly by: Reader;
  /** Already there, e.g. while prerendering: then nothing is loaded. */
  readonly data?: GuideData;
  /** A place to go on from. */
  readonly session?: Session;
}

interface ConversationContext {
  readonly by: Reader;
  readonly guide: Guide | undefined;
  readonly session: Session;
  readonly failure: Failure | undefined;
}

export type ConversationEvent =
  | { readonly type: "answer"; readonly say: string }
  /** Another answer at `at`; `index` and `insert` as in `change`. */
  | {
      readonly type: "change";
      readonly index: number;
      readonly insert: boolean;
      readonly at: string;
      readonly say: string;
    }
  | { readonly type: "jump"; readonly to: string; readonly by?: Reader }
  | { readonly type: "told"; readonly facts: Facts; readonly by: Reader }
  /** What the reader made of this very session: told something otherwise, or keeps something for later. */
  | { readonly type: "edit"; readonly session: Session }
  /** `from`: takes back all that this reader said from that entry on. */
  | { readonly type: "back"; readonly from?: number }
  | { readonly type: "forward" }
  | { readonly type: "restart" }
  /**
   * Goes on with another session: one that was kept, opened from a link or a code, or worked out by the agent's desk.
   */
  | { readonly type: "resume"; readonly session: Session }
  /** The guide was edited meanwhile; `session` is the place carried over to it. */
  | { readonly type: "replaceGuide"; readonly data: GuideData; readonly session?: Session }
  /** Clear and leave: nothing of the conversation stays in memory. */
  | { readonly type: "forget" }
  | { readonly type: "retry" };

/**
 * The conversation machine: how the app behaves. It loads a guide, holds the trail, and can fail and try again.
 * Where the reader is, is never stored: ask `viewOf`. Surfaces provide the `load` actor.
 */
export const conversation = createMachine(
  {
    types: {} as {
      context: ConversationContext;
      input: ConversationInput;
      events: ConversationEvent;
      actors: { src: "load"; logic: PromiseActorLogic<GuideData> };
      guards: { type: "isLoaded" };
    },
    id: "conversation",
    context: ({ input: { by, data, session = freshSession } }) => ({
      by,
      ...(data ? opened(openGuide(data), session) : { guide: undefined, session }),
      failure: undefined,
    }),
    initial: "loading",
    states: {
      loading: {
        always: { guard: "isLoaded", target: "talking" },
        invoke: {
          src: "load",
          onDone: {
            target: "talking",
            actions: assign(({ context, event }) => opened(openGuide(event.output), context.session)),
          },
          onError: {
            target: "failed",
            actions: assign({
              failure: ({ event }) => (event.error instanceof LoadError ? event.error.failure : "broken"),
            }),
          },
        },
      },
      talking: {
        on: {
          answer: {
            actions: assign(({ context, event }) =>
              edit(context, (guide, session, by) =>
                append(guide, session, {
                  type: "answer",
                  by,
                  at: viewOf(guide, session).at,
                  say: event.say,
                }),
              ),
            ),
          },
          change: {
            actions: assign(({ context, event }) =>
              edit(context, (guide, session, by) => change(guide, session, { ...event, by })),
            ),
          },
          jump: {
            actions: assign(({ context, event }) =>
              edit(context, (guide, session, by) =>
                append(guide, session, {
                  type: "jump",
                  by: event.by ?? by,
                  at: viewOf(guide, session).at,
                  to: event.to,
                }),
              ),
            ),
          },
          told: {
            actions: assign(({ context, event }) =>
              edit(context, (guide, session) =>
                append(guide, session, { type: "told", by: event.by, facts: event.facts }),
              ),
            ),
          },
          back: {
            actions: assign(({ context, event }) =>
              edit(context, (_, session, by) => back(session, by, event.from)),
            ),
          },
          forward: { actions: assign(({ context }) => edit(context, forward)) },
          // Facts from the host stay true after a new start; an agent's belong to the call.
          restart: {
            actions: assign(({ context }) =>
              edit(context, (_, { trail }) => ({
                ...freshSession,
                trail: trail.filter(({ type, by }) => type === "told" && by === "host"),
              })),
            ),
          },
          resume: {
            actions: assign(({ context, event }) => edit(context, (guide) => refit(guide, event.session))),
          },
          edit: {
            actions: assign(({ context, event }) => edit(context, (guide) => refit(guide, event.session))),
          },
          replaceGuide: {
            actions: assign(({ context, event }) => {
              const guide = openGuide(event.data);
              return opened(guide, event.session ?? carried(context, guide));
            }),
          },
        },
      },
      failed: {
        on: { retry: { target: "loading", actions: assign({ failure: undefined }) } },
      },
      forgotten: {},
    },
    on: {
      forget: { target: ".forgotten", actions: assign({ session: freshSession }) },
    },
  },
  {
    actors: {
      load: fromPromise<GuideData>(() =>
        Promise.reject(new LoadError("broken", "no load actor was provided")),
      ),
    },
    guards: { isLoaded: ({ context }) => context.guide !== undefined },
  },
);

/** A session from elsewhere may hold what this guide does not know: only what applies goes in. */
function opened(guide: Guide, session: Session): { guide: Guide; session: Session } {
  return { guide, session: refit(guide, session) };
}

function carried({ guide: old, session }: ConversationContext, guide: Guide): Session {
  // Numbers of a draft mean something else in the next build: there the ids say more.
  const stored = old && !old.draft && storeSession(old, session);
  return stored ? carryOver(guide, stored.trail, stored.held).session : session;
}

function edit(
  { guide, session, by }: ConversationContext,
  apply: (guide: Guide, session: Session, by: Reader) => Session,
): Partial<ConversationContext> {
  return guide ? { session: apply(guide, session, by) } : {};
}
