import { useRef, useState } from "react";
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
import { useListener } from "../../runtime/typed/useListener.ts";
import { CallColumn } from "./CallColumn.tsx";
import { copyText } from "./copyText.ts";
import { DeskHead } from "./DeskHead.tsx";
import { DeskDialogs, type OpenDialog } from "./dialogs/DeskDialogs.tsx";
import { FactsPane } from "./FactsPane.tsx";
import type { LoadedAgent } from "./call/loadAgent.ts";
import { MapPane } from "./map/MapPane.tsx";
import { NowPane } from "./NowPane.tsx";
import { PathPane } from "./PathPane.tsx";
import { StaleDialog } from "./dialogs/StaleDialog.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useAgentTyped } from "./useAgentTyped.ts";
import { type CallNotes, freshNotes, isBlank, markOf } from "./call/callNotes.ts";
import { useLinks } from "./call/useLinks.ts";
import { useKeys } from "./useKeys.ts";
import { useKeySwitch } from "./useKeySwitch.ts";
import { useNewEdition } from "./call/useNewEdition.ts";
import { useWalk } from "./call/useWalk.ts";
import { type WriteUps, writeUpsOf } from "./writeUps.ts";

interface AgentDeskProps {
  readonly page: PageData;
  readonly edition: LoadedAgent;
  readonly guide: Guide;
  readonly session: Session;
  readonly call: CallNotes;
  /** A kept call waits: it may be another agent's. */
  readonly asking: boolean;
  /** What is said first. */
  readonly said: string;
  readonly actor: ConversationActor;
  /** It is clear where the call is: what was done before the desk was alive belongs there. */
  readonly onSettled: () => void;
}

/** The desk: where the call is, what was said, what is known, and the map; every command by key and by mouse. */
export function AgentDesk(props: AgentDeskProps) {
  const { page, edition, guide, session, call, asking, said, actor, onSettled } = props;
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
  // The button that closed the card is gone: the place of the call takes the focus.
  useFocusAfter(typing.stopped, walk.heading.focus);

  const note = useRef<HTMLTextAreaElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const firstFact = useRef<HTMLButtonElement>(null);
  const goOn = (to = whatIsLeft) => walk.go(to);
  const commands: Record<Exclude<AgentKey["do"], "answer">, () => void> = {
    back: walk.back,
    find: () => setOpen({ id: "find" }),
    type: () => desk.current?.querySelector<HTMLElement>(".typed-pane textarea")?.focus(),
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

  return (
    <div ref={desk} className="desk" data-guide={guide.flow.id} data-state={view.at} data-kind={view.kind}>
      <DeskHead page={page} guide={guide} title={words.title}>
        <Toolbar codes={givesCodes(guide, page)} keysOn={keysOn} onKeys={setKeysOn} run={commands} />
      </DeskHead>
      <main className="panes">
        <CallColumn
          service={page.service}
          news={walk.news}
          listener={listener}
          heard={heard}
          hints={keysOn}
          onAnswers={walk.heading.focus}
        >
          <NowPane
            key={`${view.turns.length} ${view.at}`}
            flow={guide.flow}
            view={view}
            words={words}
            agent={agent}
            headingId="cairn-now"
            headingRef={walk.heading.ref}
            hints={keysOn}
            note={call.notes[view.at] ?? ""}
            noteRef={note}
            onNote={(text) => setCall({ ...call, notes: { ...call.notes, [view.at]: text } })}
            onLeaveNote={walk.heading.focus}
            onAnswer={answer}
            onCopySend={() => void copySend()}
            onWriteUp={commands.copy}
            onNew={requestNew}
            onGoOn={goOn}
            ticks={session.ticks}
            onTick={(step, done) => actor.send({ type: "tick", step, done })}
          />
        </CallColumn>
        <div className="column">
          <PathPane
            guide={guide}
            session={session}
            view={view}
            words={words}
            notes={call.notes}
            onChange={change}
          />
          <FactsPane
            guide={guide}
            session={session}
            view={view}
            words={words}
            hints={keysOn}
            firstRef={firstFact}
            onTell={walk.tell}
            onUntell={walk.tell}
            onChange={change}
          />
        </div>
        <MapPane
          flow={guide.flow}
          map={agent.map}
          view={view}
          words={words}
          hints={keysOn}
          onPick={requestJump}
          onLarge={commands.map}
        />
      </main>
      <DeskDialogs
        open={asking ? keptCall : open}
        guide={guide}
        session={session}
        words={words}
        agent={agent}
        keysOn={keysOn}
        onKeys={setKeysOn}
        isSafe={isSafe}
        writeUps={writeUpsOf(write, session, call, setCall)}
        onCopied={() => setCall({ ...call, copied: markOf(session, call) })}
        onPick={requestJump}
        onGo={walk.go}
        onPickUp={pickUp}
        onNew={() => newCall()}
        onRequestNew={requestNew}
        onWriteUp={commands.copy}
        onClose={close}
      />
      {newer && <StaleDialog edition={newer} oldWords={words} />}
    </div>
  );
}
