import { assign, createMachine, fromPromise, type PromiseActorLogic } from "xstate";
import { edited, type SessionEdit } from "./edited.ts";
import { type Guide, openGuide } from "../walk/guide.ts";
import type { GuideData } from "../guide/lock.ts";
import { refit } from "./refit.ts";
import { freshSession, type Session } from "./session.ts";
import type { Reader } from "../walk/trail.ts";

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
  readonly failure?: Failure | undefined;
}

export type ConversationEvent =
  | SessionEdit
  /** The guide was edited meanwhile; `session` is the place carried over to it. */
  | { readonly type: "replaceGuide"; readonly data: GuideData; readonly session: Session }
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
      actions: { type: "edit" };
    },
    id: "conversation",
    context: ({ input: { by, data, session = freshSession } }) => ({
      by,
      ...(data ? opened(openGuide(data), session) : { guide: undefined, session }),
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
        // The only transitions without a target: the conversation goes on, with another session.
        on: {
          answer: { actions: "edit" },
          change: { actions: "edit" },
          jump: { actions: "edit" },
          told: { actions: "edit" },
          retell: { actions: "edit" },
          besides: { actions: "edit" },
          tick: { actions: "edit" },
          back: { actions: "edit" },
          forward: { actions: "edit" },
          restart: { actions: "edit" },
          resume: { actions: "edit" },
          undo: { actions: "edit" },
          replaceGuide: {
            actions: assign(({ context, event }) => {
              const guide = openGuide(event.data);
              const session = refit(guide, event.session);
              // A word that stands at an entry which is no longer there is not shown.
              return { guide, session: { ...session, typed: context.session.typed } };
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
      load: fromPromise<GuideData>(() => Promise.reject(new LoadError("broken", "no load"))),
    },
    actions: {
      // Whoever talks has a guide.
      edit: assign(({ context: { guide, session, by }, event }) => ({
        session: edited(guide!, session, by, event as SessionEdit),
      })),
    },
    guards: { isLoaded: ({ context }) => context.guide !== undefined },
  },
);

/** A session from elsewhere may hold what this guide does not know: only what applies goes in. */
function opened(guide: Guide, session: Session): { guide: Guide; session: Session } {
  return { guide, session: refit(guide, session) };
}
