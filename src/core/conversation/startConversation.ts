import type { CarriedCode } from "../handoff/carryCode.ts";
import { type ActorRefFrom, createActor, type EventObject, fromCallback } from "xstate";
import { placeOf } from "./arrive.ts";
import { conversation, type OpenInput } from "./conversation.ts";
import { type ConversationContext, type ConversationEvent, LoadError } from "./conversationEvent.ts";
import { edited } from "../session/edits/edited.ts";
import { isEmpty } from "../session/isEmpty.ts";
import { missedNotice, type Notice } from "./notice.ts";
import type { Coming, Edition, HistoryFollower, Ports } from "./ports.ts";
import { depthOf } from "../session/session.ts";
import { storeSession } from "../session/stored/storeSession.ts";
import { viewOf } from "../session/view.ts";
import type { Reader } from "../walk/trail.ts";
import type { Guide } from "../walk/guide.ts";

export type ConversationActor = ActorRefFrom<typeof conversation>;

interface Start {
  readonly by: Reader;
  readonly ports: Ports;
  /** A guide that is there already: a conversation after the first. */
  readonly edition?: Edition | undefined;
  /** Called with whatever happened to the conversation, whoever did it. What had waited for the host is done then. */
  readonly happened?:
    | ((event: ConversationEvent, before: ConversationContext, now: ConversationContext) => void)
    | undefined;
}

/** A conversation on its ports. It begins with `start`. */
export function startConversation({ by, ports, edition, happened }: Start): ConversationActor {
  const { place, address, host, clock } = ports;
  const machine = conversation.provide({
    actors: {
      load: fromCallback<EventObject>(({ sendBack }) => {
        void ports.load().then(
          (loaded) => sendBack({ type: "loaded", edition: loaded }),
          (error: unknown) =>
            sendBack({ type: "failed", failure: error instanceof LoadError ? error.failure : "broken" }),
        );
      }),
      open: fromCallback<EventObject, OpenInput>(({ sendBack, input }) =>
        // To a desk Back asks, however soon; at a member's page what another page kept meanwhile counts as a new visit's.
        openPlace(
          ports,
          input.guide,
          input.again ? (by === "agent" ? "history" : "visit") : undefined,
          sendBack,
        ),
      ),
      askHost: fromCallback<EventObject>(({ sendBack }) => {
        void host?.takesOver().then((takes) => sendBack({ type: takes ? "taken" : "declined" }));
      }),
    },
    guards: {
      leadsToHost: ({ context, event }) => host?.isThere() === true && leadsToPerson(context, event),
    },
    actions: { doubtPlace: place.doubt, forgetPlace: place.forget },
  });
  const actor = createActor(machine, {
    input: { by, edition },
    ...(happened && {
      inspect(seen) {
        if (seen.type !== "@xstate.snapshot" || seen.actorRef !== actor) return;
        const before = last;
        last = actor.getSnapshot().context;
        const event = seen.event as ConversationEvent;
        happened((event.type === "declined" && before.pending) || event, before, last);
      },
    }),
  });

  let last = actor.getSnapshot().context;
  let follower: HistoryFollower | undefined;
  let { session, beside } = actor.getSnapshot().context;
  const goTo = (depth: number) => {
    if (!actor.getSnapshot().matches("talking")) return depth;
    actor.send({ type: "travel", depth });
    return depthOf(actor.getSnapshot().context.session, by);
  };
  const keep = ({ guide, edition: now, beside }: ConversationContext) => {
    if (isEmpty(session) && beside === undefined) return place.forget();
    const stored =
      guide && storeSession(guide, session, { words: now?.words.version ?? "", used: clock.now() });
    if (stored) place.keep({ session: stored, beside });
  };
  actor.subscribe((snapshot) => {
    const { context } = snapshot;
    if (snapshot.matches("forgotten")) return follower?.stop();
    const isNew = context.session !== session || context.beside !== beside;
    ({ session, beside } = context);
    if (!snapshot.matches("talking")) return;
    const depth = depthOf(session, by);
    follower ??= address?.follow(depth, goTo);
    if (!isNew) return;
    // The browser's history and storage are slow; the next question is not kept waiting for them.
    clock.afterPaint(() => {
      if (!actor.getSnapshot().matches("talking")) return;
      follower?.moved(depthOf(session, by));
      keep(actor.getSnapshot().context);
    });
  });
  return actor;
}

/** Looks where the conversation may go on: where the tab was, and where a link leads. */
function openPlace(
  { place, address, readCode }: Ports,
  guide: Guide,
  /** A page that was put aside is there again. */
  again: Coming | undefined,
  sendBack: (event: ConversationEvent) => void,
): void {
  // A link that can't be read changes nothing.
  const { code, state } = address?.take() ?? {};
  const arriveWith = (opened?: CarriedCode, notice?: Notice) => {
    const coming = again ?? place.came();
    const found = place.read(guide, coming);
    const settle = (asks: boolean) =>
      sendBack({
        type: "opened",
        asks,
        place: found && placeOf(guide, found),
        code: opened,
        state,
        notice,
      });
    // A copy of the tab must be told from the tab before anything is shown.
    if (found && !found.ask) void place.isOwn(coming).then((own) => settle(!own));
    else settle(found !== undefined);
  };
  if (code === undefined) return arriveWith();
  void readCode(guide, code).then((read) =>
    typeof read === "string" ? arriveWith(undefined, missedNotice(read, code)) : arriveWith(read),
  );
}

/** Follows a link where the guide is open already; what is in the address is taken out of it. */
export function followLink(actor: ConversationActor, { address, readCode }: Ports): void {
  const { code, state } = address?.take() ?? {};
  const { guide } = actor.getSnapshot().context;
  if (code === undefined) {
    if (state !== undefined) actor.send({ type: "anchor", state });
  } else if (guide) {
    void readCode(guide, code).then((read) =>
      actor.send(
        typeof read === "string"
          ? { type: "missed", notice: missedNotice(read, code) }
          : { type: "code", code: read },
      ),
    );
  }
}

/** Opens a typed code or a pasted link. Gives the key of the sentence why it was refused, if it was. */
export async function openCode(
  actor: ConversationActor,
  { readCode }: Pick<Ports, "readCode">,
  typed: string,
): Promise<string | undefined> {
  const { guide } = actor.getSnapshot().context;
  const read = guide ? await readCode(guide, typed) : "share.failed";
  if (typeof read === "string") return read;
  actor.send({ type: "code", code: read });
  return undefined;
}

/** Whether an answer or jump of the member would end at a person, told without taking it. */
function leadsToPerson({ guide, session, by }: ConversationContext, event: ConversationEvent): boolean {
  if (!guide || (event.type !== "answer" && event.type !== "jump")) return false;
  if (event.type === "jump" && event.by === "host") return false;
  const next = edited(guide, session, by, event);
  return next !== session && viewOf(guide, next).roles.includes("person");
}
