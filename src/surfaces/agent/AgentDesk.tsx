import { useRef } from "react";
import { givesCodes } from "./call/givesCodes.ts";
import { CallColumn } from "./CallColumn.tsx";
import { DeskHead } from "./DeskHead.tsx";
import { DeskDialogs } from "./dialogs/DeskDialogs.tsx";
import { StaleDialog } from "./dialogs/StaleDialog.tsx";
import { FactsPane } from "./facts/FactsPane.tsx";
import { MapPane } from "./map/MapPane.tsx";
import { NowPane } from "./now/NowPane.tsx";
import { PathPane } from "./PathPane.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { type AgentDeskProps, useDesk } from "./useDesk.ts";

/** The desk: where the call is, what was said, what is known, and the map; every command by key and by mouse. */
export function AgentDesk(props: AgentDeskProps) {
  const { page, edition, guide, session, call } = props;
  const { words, agent } = edition;
  const root = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const firstFact = useRef<HTMLButtonElement>(null);
  const desk = useDesk(props, { root, note, firstFact });
  const { view, walk, commands, keys, heard, listener } = desk;

  return (
    <div ref={root} className="desk" data-guide={guide.flow.id} data-state={view.at} data-kind={view.kind}>
      <DeskHead page={page} guide={guide} title={words.title}>
        <Toolbar codes={givesCodes(guide, page)} keysOn={keys.on} onKeys={keys.set} run={commands} />
      </DeskHead>
      <main className="panes">
        <CallColumn
          service={page.service}
          news={walk.news}
          listener={listener}
          heard={heard}
          hints={keys.on}
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
            hints={keys.on}
            note={call.notes[view.at] ?? ""}
            noteRef={note}
            onNote={desk.note}
            onLeaveNote={walk.heading.focus}
            onAnswer={desk.answer}
            onCopySend={desk.copySend}
            onWriteUp={commands.copy}
            onNew={commands.new}
            onGoOn={desk.goOn}
            ticks={session.ticks}
            onTick={desk.tick}
          />
        </CallColumn>
        <div className="column">
          <PathPane
            guide={guide}
            session={session}
            view={view}
            words={words}
            notes={call.notes}
            onChange={desk.change}
          />
          <FactsPane
            guide={guide}
            session={session}
            view={view}
            words={words}
            hints={keys.on}
            firstRef={firstFact}
            onTell={walk.tell}
            onUntell={walk.tell}
            onChange={desk.change}
          />
        </div>
        <MapPane
          flow={guide.flow}
          map={agent.map}
          view={view}
          words={words}
          hints={keys.on}
          onPick={desk.jump}
          onLarge={commands.map}
        />
      </main>
      <DeskDialogs guide={guide} session={session} words={words} agent={agent} {...desk.dialogs} />
      {desk.newer && <StaleDialog edition={desk.newer} oldWords={words} />}
    </div>
  );
}
