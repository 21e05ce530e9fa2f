import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { answerKeys } from "../../core/desk/answerKeys.ts";
import { formatDocument } from "../../core/desk/writeUp/formatDocument.ts";
import { jumpTo } from "../../core/desk/jumpTo.ts";
import type { AgentKey } from "../../core/desk/pressed.ts";
import { sendable } from "../../core/desk/writeUp/sendable.ts";
import { writeUpText } from "../../core/desk/writeUp/writeUpText.ts";
import type { ConversationActor } from "../../core/conversation/startConversation.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import type { CarriedCode } from "../../core/handoff/carryCode.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { givesCodes } from "./call/givesCodes.ts";
import type { Session } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import { type ChangeableTurn, placeOf } from "../../ui/past/otherAnswers.ts";
import { useFocusAfter } from "../../ui/useFocusAfter.ts";
import { useText } from "../../ui/text/useText.ts";
import { takeKeys } from "../../runtime/early/takeEarly.ts";
import { useListener } from "../../runtime/typed/useListener.ts";
import { copyText } from "./copyText.ts";
import type { OpenDialog } from "./dialogs/DeskDialogs.tsx";
import type { LoadedAgent } from "./call/loadAgent.ts";
import { useAgentTyped } from "./useAgentTyped.ts";
import { type CallNotes, freshNotes, isBlank, markOf } from "./call/callNotes.ts";
import { useLinks } from "./call/useLinks.ts";
import { useKeys } from "./keys/useKeys.ts";
import { useKeySwitch } from "./keys/useKeySwitch.ts";
import { useNewEdition } from "./call/useNewEdition.ts";
import { useWalk } from "./call/useWalk.ts";
import { type WriteUps, writeUpsOf } from "./writeUps.ts";

export interface AgentDeskProps {
  readonly page: PageData;
  readonly edition: LoadedAgent;
  readonly guide: Guide;
  readonly session: Session;
  readonly call: CallNotes;
  /** A kept call waits: it may be another agent's. */
  readonly asking: boolean;
  /** Another call came in the place of one that was forgotten. */
  readonly anew: boolean;
  /** What is said first. */
  readonly said: string;
  readonly actor: ConversationActor;
  /** It is clear where the call is: what was done before the desk was alive belongs there. */
  readonly onSettled: () => void;
}

/** What commands give the focus to. */
interface DeskRefs {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly firstFact: RefObject<HTMLButtonElement | null>;
}

/** What the desk decides and does: commands by name, what each dialog does, and what is known of the call. */
export function useDesk(props: AgentDeskProps, { root, note, firstFact }: DeskRefs) {
  const { page, edition, guide, session, call, asking, anew, said, actor, onSettled } = props;
  const t = useText();
  const [open, setOpen] = useState<OpenDialog>();
  const [keysOn, setKeysOn] = useKeySwitch();
  const { words, agent } = edition;
  const view = viewOf(guide, session);
  const close = () => setOpen(undefined);
  const walk = useWalk({ actor, session, words, said, onMove: () => onMove() });
  const setCall = (notes: CallNotes) => actor.send({ type: "note", beside: notes });
  useLinks(guide, !asking, isBlank(session, call), {
    pickUp: (carried) => pickUp(carried),
    offer: (link) => setOpen({ id: "pick-up", link }),
    settled: onSettled,
  });
  const isSafe = isBlank(session, call) || call.copied === markOf(session, call);
  const newer = useNewEdition({
    versionUrl: page.agent?.versionUrl ?? "",
    guide,
    session,
    edition,
    isBlank: isBlank(session, call),
    onReplace(next, carried) {
      walk.act({ type: "replaceGuide", edition: next, session: carried }, t("agent.stale.done"));
    },
  });

  const answer = (say: string) => walk.act({ type: "answer", say });
  const change = (turn: ChangeableTurn, say: string) =>
    walk.act({ type: "change", ...placeOf(turn), say }, t("agent.changed"));
  const pickUp = ({ session: next, fits }: CarriedCode) => {
    setCall(freshNotes);
    walk.resume(next, t(`agent.picked-up.${fits}`));
  };
  const newCall = (news = t("agent.new.done")) => {
    heard.forget();
    setCall(freshNotes);
    walk.act({ type: "restart" }, news);
    // With an empty trail nothing changes that would move the focus.
    walk.heading.focus();
  };
  const requestNew = () => (isSafe ? newCall() : setOpen({ id: "new-call" }));
  const requestJump = (to: string, typed?: string) => {
    if (to === view.at) return close();
    if (jumpTo(guide, session, to).lands === to) walk.go(to, typed);
    else setOpen({ id: "jump", to, typed });
  };
  const write: WriteUps["textOf"] = (...as) =>
    writeUpText(
      { guide, view, words, text: page.text, ...call, ticks: session.ticks, agent: agent.words },
      ...as,
    );
  const copySend = async () => {
    const parts = [{ blocks: sendable(words, agent.words, view.at, view.arrived.facts) }];
    const done = await copyText(formatDocument({ parts }, "text"), formatDocument({ parts }, "html"));
    walk.setNews(t(done ? "agent.send.copied" : "agent.write-up.blocked"));
  };

  const keptCall: OpenDialog = {
    id: "kept-call",
    goOn: () => walk.act({ type: "continue" }, t("agent.restored")),
    startNew: () => actor.send({ type: "fresh" }),
  };

  const listener = useListener(page, guide, words);
  const heard = useAgentTyped(listener, {
    guide,
    session,
    words,
    move: walk.settle,
    news: walk.news,
    setNews: walk.setNews,
    jump: requestJump,
    back: walk.back,
    newCall: requestNew,
  });
  const { typing } = heard;
  const onMove = () => {
    close();
    typing.close();
  };
  // What had the focus went with the call of whoever sat here before.
  const begun = useEffectEvent(() => anew && !asking && walk.heading.focus());
  useEffect(() => void begun(), []);
  // The button that closed the card is gone: the place of the call takes the focus.
  useFocusAfter(typing.stopped, walk.heading.focus);

  const goOn = (to = whatIsLeft) => walk.go(to);
  const commands: Record<Exclude<AgentKey["do"], "answer">, () => void> = {
    back: walk.back,
    find: () => setOpen({ id: "find" }),
    type: () => root.current?.querySelector<HTMLElement>(".typed-pane textarea")?.focus(),
    facts: () => firstFact.current?.focus(),
    map: () => setOpen({ id: "map" }),
    note: () => note.current?.focus(),
    copy: () => setOpen({ id: "write-up" }),
    "pick-up": () => givesCodes(guide, page) && setOpen({ id: "pick-up" }),
    new: requestNew,
    help: () => setOpen({ id: "help" }),
  };
  useKeys(keysOn && !open && !asking && !newer, (key) => {
    if (key.do !== "answer") {
      commands[key.do]();
      return true;
    }
    if (typing.stopped) return false;
    const keys = answerKeys(guide.flow, view.at);
    const say = view.answers.find((one) => keys[one] === key.key);
    if (say !== undefined) answer(say);
    return say !== undefined;
  });
  useEffect(takeKeys, []);

  return {
    view,
    walk,
    heard,
    listener,
    commands,
    keys: { on: keysOn, set: setKeysOn },
    /** An edition that came during the call and was not confirmed yet. */
    newer,
    answer,
    change,
    goOn,
    jump: requestJump,
    copySend: () => void copySend(),
    tick: (step: string, done: boolean) => actor.send({ type: "tick", step, done }),
    note: (text: string) => setCall({ ...call, notes: { ...call.notes, [view.at]: text } }),
    dialogs: {
      open: asking ? keptCall : open,
      keysOn,
      onKeys: setKeysOn,
      isSafe,
      writeUps: writeUpsOf(write, session, call, setCall),
      onCopied: () => setCall({ ...call, copied: markOf(session, call) }),
      onPick: requestJump,
      onGo: walk.go,
      onPickUp: pickUp,
      onNew: () => newCall(),
      onRequestNew: requestNew,
      onWriteUp: commands.copy,
      onClose: close,
    },
  };
}
