import { assign, type CallbackActorLogic, createMachine, type EventObject, fromCallback } from "xstate";
import { refit } from "../session/carry/refit.ts";
import { freshSession } from "../session/session.ts";
import type { SessionEdit } from "../session/edits/edited.ts";
import type { ConversationContext, ConversationEvent, ConversationInput } from "./conversationEvent.ts";
import { afterArrival, afterEdit, linked, none, opened, waiting, wasTold, wiped } from "./contextAfter.ts";
import type { Guide } from "../walk/guide.ts";

/** Of which guide to look for a place; `again`: the page was put aside, and its reader may be another. */
export interface OpenInput {
  readonly guide: Guide;
  readonly again: boolean;
}

/** Nothing outside. */
const silent = fromCallback<EventObject>(() => {});
const closed = fromCallback<EventObject, OpenInput>(() => {});
/** Done to the session where the conversation is: the only transitions without a target. */
const stay = { actions: "edit" } as const;
/** Whoever goes on is not in the hands of the page that embeds any more. */
const goOn = { target: ".free", actions: "edit" } as const;
const edits = {
  told: stay,
  tick: stay,
  answer: goOn,
  change: goOn,
  jump: goOn,
  retell: goOn,
  besides: goOn,
  back: goOn,
  forward: goOn,
  travel: goOn,
  restart: goOn,
  resume: goOn,
  undo: goOn,
};

/**
 * The conversation machine: one life, from loading to forgotten. It holds the session; what is outside is told by
 * events, and done by ports (`startConversation.ts`). Where the reader is, is never stored: ask `viewOf`.
 */
export const conversation = createMachine(
  {
    types: {} as {
      context: ConversationContext;
      input: ConversationInput;
      events: ConversationEvent;
      actors:
        | { src: "load"; logic: CallbackActorLogic<EventObject> }
        | { src: "open"; logic: CallbackActorLogic<EventObject, OpenInput> }
        | { src: "askHost"; logic: CallbackActorLogic<EventObject> };
      guards: { type: "isLoaded" | "asks" | "isSure" | "isTold" | "leadsToHost" };
      actions: {
        type:
          | "edit"
          | "hold"
          | "arrive"
          | "wait"
          | "withhold"
          | "wipe"
          | "link"
          | "doubtPlace"
          | "forgetPlace";
      };
    },
    id: "conversation",
    context: ({ input: { by, edition } }) => ({
      by,
      round: 0,
      session: freshSession,
      ...(edition && opened(edition)),
    }),
    initial: "loading",
    states: {
      loading: {
        always: { guard: "isLoaded", target: "talking" },
        invoke: { src: "load" },
        on: {
          loaded: { target: "opening", actions: assign(({ event }) => opened(event.edition)) },
          failed: { target: "failed", actions: assign(({ event: { failure } }) => ({ failure })) },
        },
      },
      failed: {
        on: { retry: { target: "loading", actions: assign({ failure: undefined }) } },
      },
      /** It is not clear yet where the conversation is: a link is read, a copied tab told from its original. */
      opening: {
        invoke: {
          src: "open",
          input: ({ context, event }) => ({ guide: context.guide!, again: event.type === "again" }),
        },
        on: {
          // The page that embeds may tell something already.
          told: stay,
          jump: stay,
          code: { target: "opening", actions: "link" },
          opened: [
            { guard: "asks", target: "asking", actions: "wait" },
            { target: "talking", actions: "arrive" },
          ],
          aside: { target: "aside", actions: "wipe" },
        },
      },
      /** Nothing of a place is shown until its reader has said that it is theirs. */
      asking: {
        on: {
          told: stay,
          jump: stay,
          code: { target: "asking", actions: "link" },
          anchor: { target: "asking", actions: "link" },
          missed: { target: "asking", actions: "link" },
          continue: { target: "talking", actions: "arrive" },
          fresh: { target: "talking", actions: ["forgetPlace", "arrive"] },
          idle: { guard: "isSure", target: "talking", actions: ["forgetPlace", "wipe"] },
          aside: { target: "aside", actions: "wipe" },
        },
      },
      talking: {
        initial: "free",
        on: {
          ...edits,
          note: { actions: assign(({ event: { beside } }) => ({ beside })) },
          replaceGuide: {
            target: ".free",
            actions: assign(({ context, event }) => {
              const { guide, ...edition } = opened(event.edition);
              const session = refit(guide, event.session);
              // A word that stands at an entry which is no longer there is not shown.
              return { guide, ...edition, session: { ...session, typed: context.session.typed } };
            }),
          },
          code: { target: ".free", actions: "arrive" },
          anchor: { target: ".free", actions: "arrive" },
          missed: { target: ".free", actions: assign(({ event: { notice } }) => ({ notice })) },
          idle: [
            { guard: "isSure", target: ".free", actions: ["forgetPlace", "wipe"] },
            { guard: "isTold", target: "asking", actions: ["doubtPlace", "withhold"] },
            { target: ".free", actions: ["doubtPlace", "wipe"] },
          ],
          aside: { target: "aside", actions: "wipe" },
        },
        states: {
          free: {
            on: {
              answer: { guard: "leadsToHost", target: "handingOver", actions: "hold" },
              jump: { guard: "leadsToHost", target: "handingOver", actions: "hold" },
            },
          },
          /** Before a member is sent to a person, the page that embeds may say that it takes over. */
          handingOver: {
            invoke: { src: "askHost" },
            on: { taken: "handedOver", declined: { target: "free", actions: "edit" } },
          },
          handedOver: {},
        },
      },
      /** Out of sight, and who sees it next may be anybody. */
      aside: { on: { again: "opening" } },
      /** This page may not show the guide: it only links to it. */
      refused: {},
      forgotten: {},
    },
    on: {
      refused: ".refused",
      forget: {
        target: ".forgotten",
        actions: ["forgetPlace", assign(() => ({ ...none, beside: undefined, session: freshSession }))],
      },
    },
  },
  {
    actors: {
      load: silent,
      open: closed,
      askHost: silent,
    },
    guards: {
      isLoaded: ({ context }) => context.guide !== undefined,
      asks: ({ event }) => event.type === "opened" && event.asks,
      isSure: ({ event }) => event.type === "idle" && event.sure,
      isTold: ({ context }) => wasTold(context),
      // Where nobody embeds, nobody takes over.
      leadsToHost: () => false,
    },
    actions: {
      edit: assign(({ context, event }) => afterEdit(context, event)),
      hold: assign(({ event }) => ({ pending: event as SessionEdit })),
      arrive: assign(({ context, event }) => afterArrival(context, event)),
      wait: assign(({ context, event }) => waiting(context, event)),
      withhold: assign(({ context }) => ({
        ...wiped(context),
        waits: { session: context.session, beside: context.beside },
      })),
      wipe: assign(({ context, event }) => ({
        ...wiped(context),
        ...(event.type === "idle" && wasTold(context) && { notice: { key: "cleared" } }),
      })),
      link: assign(({ context, event }) => linked(context, event)),
    },
  },
);
