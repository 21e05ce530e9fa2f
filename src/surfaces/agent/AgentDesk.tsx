import { useId, useMemo, useRef, useState } from "react";
import { answerKeys } from "../../core/agent/answerKeys.ts";
import { changesOnPath, type GuideEdition } from "../../core/agent/changesOnPath.ts";
import type { FactChoice, FactGroup } from "../../core/agent/factChoices.ts";
import { formatDocument } from "../../core/agent/formatDocument.ts";
import { jumpTo } from "../../core/agent/jumpTo.ts";
import type { AgentKey } from "../../core/agent/pressed.ts";
import { sendable } from "../../core/agent/sendable.ts";
import { untell } from "../../core/agent/untell.ts";
import type { WriteUpForm, WriteUpFormat } from "../../core/agent/writeUp.ts";
import { writeUpText } from "../../core/agent/writeUpText.ts";
import type { CarriedOver } from "../../core/carryOver.ts";
import type { ConversationEvent } from "../../core/conversation.ts";
import { append } from "../../core/edit.ts";
import type { Facts } from "../../core/flow.ts";
import { type Guide, openGuide } from "../../core/guide.ts";
import type { PageData } from "../../core/pageData.ts";
import { freshSession, type Session } from "../../core/session.ts";
import { viewOf } from "../../core/view.ts";
import { Notice } from "../../ui/Notice.tsx";
import { placeOf } from "../../ui/otherAnswers.ts";
import { useText } from "../../ui/useText.ts";
import { shortOf } from "../../ui/wordsOf.ts";
import { copyText } from "./copyText.ts";
import { FactsPane } from "./FactsPane.tsx";
import { FindDialog } from "./FindDialog.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { JumpDialog } from "./JumpDialog.tsx";
import type { LoadedAgent } from "./loadAgent.ts";
import { MapPane } from "./MapPane.tsx";
import { NewCallDialog } from "./NewCallDialog.tsx";
import { NowPane } from "./NowPane.tsx";
import { PathPane } from "./PathPane.tsx";
import { PickUpDialog } from "./PickUpDialog.tsx";
import { StaleDialog } from "./StaleDialog.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { freshNotes, isBlank, markOf, useCall } from "./useCall.ts";
import { useHeading } from "./useHeading.ts";
import { useKeys } from "./useKeys.ts";
import { useKeySwitch } from "./useKeySwitch.ts";
import { useStaleGuard } from "./useStaleGuard.ts";
import { WriteUpDialog } from "./WriteUpDialog.tsx";

interface AgentDeskProps {
  readonly page: PageData;
  readonly loaded: Omit<LoadedAgent, "data">;
  readonly guide: Guide;
  readonly session: Session;
  readonly send: (event: ConversationEvent) => void;
}

type Open =
  | { readonly id: "find" | "write-up" | "help" | "new-call" }
  | { readonly id: "pick-up"; readonly link?: string }
  | { readonly id: "jump"; readonly to: string };

/** The desk: where the call is, what was said, what is known, and the map; every command by key and by mouse. */
export function AgentDesk({ page, loaded, guide, session, send }: AgentDeskProps) {
  const t = useText();
  const headingId = useId();
  const [edition, setEdition] = useState(loaded);
  const [fresh, setFresh] = useState<LoadedAgent>();
  const [open, setOpen] = useState<Open>();
  const [news, setNews] = useState("");
  const [keysOn, setKeysOn] = useKeySwitch();
  const { words, agent } = edition;
  const view = viewOf(guide, session);

  const { ref: headingRef, ...heading } = useHeading(session);
  const note = useRef<HTMLTextAreaElement>(null);
  const firstFact = useRef<HTMLButtonElement>(null);
  const desk = useRef<HTMLDivElement>(null);

  const act = (event: ConversationEvent, told = "") => {
    heading.leaving();
    setOpen(undefined);
    setNews(told);
    send(event);
  };
  const resume = (next: Session, told = "") => act({ type: "resume", session: next }, told);
  const [call, setCall] = useCall(guide, session, words.version, {
    pickUp: (carried) => pickUp(carried),
    restore: (kept) => resume(kept, t("agent.restored")),
    offer: (link) => setOpen({ id: "pick-up", link }),
  });
  const mark = markOf(session, call);
  const isSafe = isBlank(session, call) || call.copied === mark;
  const setCopied = () => setCall({ ...call, copied: mark });

  const textOf = (form: WriteUpForm, format: WriteUpFormat) =>
    writeUpText(
      { guide, view, words, text: page.text, ticks: call.ticks, notes: call.notes, agent: agent.words },
      form,
      format,
    );
  const answer = (say: string) => act({ type: "answer", say });
  const back = () => {
    const canGo = session.trail.some(({ by, type }) => by === "agent" && type !== "told");
    if (canGo) act({ type: "back" });
    else setNews(t(session.trail.length > 0 ? "agent.back.none" : "agent.back.start"));
  };
  const newCall = () => {
    setCall(freshNotes);
    resume(freshSession, t("agent.new.done"));
    // Where the trail was empty, nothing changes that would move the focus.
    heading.focus();
  };
  const requestNew = () => (isSafe ? newCall() : setOpen({ id: "new-call" }));
  const go = (to: string, facts: Facts) => {
    const told = append(guide, session, { type: "told", by: "agent", facts });
    const { at } = viewOf(guide, told);
    resume(append(guide, told, { type: "jump", by: "agent", at, to }));
  };
  const requestJump = (to: string) => {
    if (to === view.at) return setOpen(undefined);
    const { lands, assumed } = jumpTo(guide, session, to);
    if (lands === to && assumed.every(({ state }) => state === "known")) go(to, {});
    else setOpen({ id: "jump", to });
  };
  const pickUp = ({ session: next, toConfirm, askedAgain }: CarriedOver) => {
    setCall(freshNotes);
    resume(next, t(toConfirm + askedAgain > 0 ? "agent.picked-up.changed" : "agent.picked-up"));
  };
  const tell = (group: FactGroup, choice: FactChoice | undefined) => {
    const facts = group.choices.flatMap((one) => Object.keys(one.facts));
    const without = untell(guide, session, facts);
    settle(choice ? append(guide, without, { type: "told", by: "agent", facts: choice.facts }) : without);
  };
  /** Facts move the call, but not the focus: the next one may be ticked at once. */
  const settle = (next: Session) => {
    const { at } = viewOf(guide, next);
    setNews(at === view.at ? "" : t("agent.skipped", { to: shortOf(words, at) }));
    send({ type: "resume", session: next });
  };
  const copySend = async () => {
    const parts = [{ blocks: sendable(words, agent.words, view.at) }];
    const done = await copyText(formatDocument({ parts }, "text"), formatDocument({ parts }, "html"));
    setNews(t(done ? "agent.send.copied" : "agent.write-up.blocked"));
  };

  const old: GuideEdition = { guide, words, agent: agent.words };
  const now = useMemo(
    () => fresh && { guide: openGuide(fresh.data), words: fresh.words, agent: fresh.agent.words },
    [fresh],
  );
  const stale = now && changesOnPath(old, now, session);
  const replaceGuide = (newer: LoadedAgent, next: Session) => {
    setEdition(newer);
    setFresh(undefined);
    act({ type: "replaceGuide", data: newer.data, session: next }, t("agent.stale.done"));
  };
  useStaleGuard(page.agent?.versionUrl ?? "", edition.urls, (newer) => {
    if (isBlank(session, call)) replaceGuide(newer, freshSession);
    else setFresh(newer);
  });

  const commands: Record<Exclude<AgentKey["do"], "answer">, () => void> = {
    back,
    find: () => setOpen({ id: "find" }),
    facts: () => firstFact.current?.focus(),
    map: () => desk.current?.querySelector<HTMLElement>(".map-pane [tabindex], .outline button")?.focus(),
    note: () => note.current?.focus(),
    copy: () => setOpen({ id: "write-up" }),
    "pick-up": () => setOpen({ id: "pick-up" }),
    new: requestNew,
    help: () => setOpen({ id: "help" }),
  };
  useKeys(keysOn && !open && !stale, (key) => {
    if (key.do !== "answer") {
      commands[key.do]();
      return true;
    }
    const keys = answerKeys(guide.flow, view.at);
    const say = view.answers.find((one) => keys[one] === key.key);
    if (say !== undefined) answer(say);
    return say !== undefined;
  });

  const close = () => setOpen(undefined);
  return (
    <div ref={desk} className="desk" data-guide={guide.flow.id} data-state={view.at} data-kind={view.kind}>
      <header className="desk-head">
        <h1>
          {words.title} <span className="hint">{t("agent.title", { service: page.service.name })}</span>
        </h1>
        <Toolbar
          keysOn={keysOn}
          onKeys={setKeysOn}
          tools={[
            { id: "back", keys: "⌫", shortcut: "Backspace", run: back },
            { id: "find", keys: "/", run: commands.find },
            { id: "pick-up", keys: "p", run: commands["pick-up"] },
            { id: "write-up", keys: "c", run: commands.copy },
            { id: "new", keys: "⇧N", shortcut: "Shift+N", run: requestNew },
            { id: "help", keys: "?", run: commands.help },
          ]}
        />
      </header>
      <main className="panes">
        <div className="column">
          <Notice text={news || undefined} />
          <NowPane
            key={`${view.turns.length} ${view.at}`}
            flow={guide.flow}
            view={view}
            words={words}
            agent={agent}
            headingId={headingId}
            headingRef={headingRef}
            hints={keysOn}
            note={call.notes[view.at] ?? ""}
            noteRef={note}
            onNote={(text) => setCall({ ...call, notes: { ...call.notes, [view.at]: text } })}
            onLeaveNote={heading.focus}
            onAnswer={answer}
            onCopySend={() => void copySend()}
            ticks={call.ticks}
            onTick={(step, done) =>
              setCall({
                ...call,
                ticks: done ? [...call.ticks, step] : call.ticks.filter((one) => one !== step),
              })
            }
          />
        </div>
        <div className="column">
          <PathPane
            guide={guide}
            session={session}
            view={view}
            words={words}
            notes={call.notes}
            onChange={(turn, say) => act({ type: "change", ...placeOf(turn), say }, t("agent.changed"))}
          />
          <FactsPane
            flow={guide.flow}
            view={view}
            words={words}
            firstRef={firstFact}
            onTell={tell}
            onUntell={(fact) => settle(untell(guide, session, [fact]))}
          />
        </div>
        <MapPane flow={guide.flow} map={agent.map} view={view} words={words} onPick={requestJump} />
      </main>
      {open?.id === "find" && (
        <FindDialog
          guide={guide}
          session={session}
          words={words}
          agent={agent}
          onPick={requestJump}
          onClose={close}
        />
      )}
      {open?.id === "jump" && (
        <JumpDialog guide={guide} session={session} words={words} to={open.to} onGo={go} onClose={close} />
      )}
      {open?.id === "pick-up" && (
        <PickUpDialog
          guide={guide}
          agent={agent}
          link={open.link}
          replaces={!isSafe}
          onPickUp={pickUp}
          onClose={close}
        />
      )}
      {open?.id === "write-up" && (
        <WriteUpDialog
          textOf={textOf}
          keysOn={keysOn}
          onCopied={setCopied}
          onNewCall={requestNew}
          onClose={close}
        />
      )}
      {open?.id === "help" && <HelpDialog keysOn={keysOn} onKeys={setKeysOn} onClose={close} />}
      {open?.id === "new-call" && (
        <NewCallDialog
          onCopy={() => copyText(textOf("note", "text"))}
          onNew={newCall}
          onWriteUp={commands.copy}
          onClose={close}
        />
      )}
      {fresh && stale && (
        <StaleDialog
          edition={stale}
          words={fresh.words}
          oldWords={words}
          onConfirm={() => replaceGuide(fresh, stale.carried.session)}
        />
      )}
    </div>
  );
}
