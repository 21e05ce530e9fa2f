import type { Ref } from "react";
import type { AgentData } from "../../core/desk/agentData.ts";
import { sendable } from "../../core/desk/writeUp/sendable.ts";
import { spoken } from "../../core/desk/spoken.ts";
import type { Flow } from "../../core/guide/flow.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Blocks } from "../../ui/text/Blocks.tsx";
import { Steps, type Ticks } from "../../ui/now/Steps.tsx";
import { useText } from "../../ui/text/useText.ts";
import { shortOf, voicesOf, wordsOf } from "../../core/guide/names.ts";
import { AgentAnswers } from "./AgentAnswers.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { composes } from "../../ui/typed/composes.ts";
import { insideQuotes } from "../../ui/typed/insideQuotes.ts";
import { unpiled } from "../../ui/typed/shownWords.ts";
import { Label } from "../../ui/text/Label.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface NowPaneProps extends Ticks {
  readonly flow: Flow;
  readonly view: View;
  readonly words: GuideWords;
  readonly agent: AgentData;
  readonly headingId: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly hints: boolean;
  readonly note: string;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  readonly onNote: (note: string) => void;
  readonly onLeaveNote: () => void;
  readonly onAnswer: (say: string) => void;
  readonly onCopySend: () => void;
  readonly onWriteUp: () => void;
  readonly onNew: () => void;
  /** On to what is left, or straight to what was said besides. */
  readonly onGoOn: (to?: string) => void;
}

/** Where the call is: what to say, what to do, what may be sent, and the answers. */
export function NowPane({
  flow,
  view,
  words,
  agent,
  headingId,
  headingRef,
  noteRef,
  hints,
  ...props
}: NowPaneProps) {
  const t = useText();
  const { facts, tried } = view.arrived;
  const now = wordsOf(words, view.at, facts);
  const own = voicesOf(agent.words, view.at, facts);
  const last = view.turns.findLast(({ type }) => type !== "told");
  return (
    <section className="pane now-pane" aria-labelledby={headingId}>
      <p className="eyebrow">
        {t(`agent.kind.${view.kind}`) +
          (view.kind === "question"
            ? `. ${view.more === 0 ? t("agent.more.last") : t.plural("agent.more", view.more)}`
            : "")}
      </p>
      <h2 id={headingId} ref={headingRef} tabIndex={-1} className="desk-heading">
        <Label>{now.heading}</Label>
      </h2>
      {view.cameToNothing !== undefined ? (
        <p className="alert">
          <Label quoting>
            {t("came-to-nothing", { cause: insideQuotes(shortOf(words, view.cameToNothing)) })}
          </Label>
        </p>
      ) : (
        last?.type === "jump" && last.wanted && <p className="alert">{t("agent.elsewhere")}</p>
      )}
      {view.forbidden && (
        <p className="alert">
          <Words>{`${t("agent.forbidden")} `}</Words>
          <button
            type="button"
            className="small"
            data-command="forbidden-go-on"
            onClick={() => props.onGoOn()}
          >
            {t("forbidden.go-on")}
          </button>
        </p>
      )}
      {view.personFirst && view.kind !== "outcome" && <p className="alert">{t("agent.person-first")}</p>}
      <div className="voice say" data-voice="say">
        <h3>{t("agent.say")}</h3>
        <Blocks blocks={spoken(words, agent.words, view.at, facts)} />
      </div>
      {own.do && (
        <div className="voice do" data-voice="do">
          <h3>{t("agent.do")}</h3>
          <Blocks blocks={own.do} />
        </div>
      )}
      {now.steps && (
        <Steps
          steps={now.steps}
          before={tried}
          {...(view.kind === "cause" && { ticks: props.ticks, onTick: props.onTick })}
        />
      )}
      {now.closing && (
        <h3 id="cairn-closing" className="desk-closing">
          <Label>{now.closing}</Label>
        </h3>
      )}
      {view.answers.length > 0 && (
        <AgentAnswers
          flow={flow}
          view={view}
          words={now}
          labelledBy={now.closing ? "cairn-closing" : headingId}
          hints={hints}
          onAnswer={props.onAnswer}
        />
      )}
      {view.kind === "outcome" && (
        <>
          <p className="hint">{t("agent.ended")}</p>
          <div className="dialog-actions">
            <button type="button" className="tool main" data-command="end-write-up" onClick={props.onWriteUp}>
              <Words>{`${t("agent.tool.write-up")} `}</Words>
              <KeyHint keys="c" shown={hints} />
            </button>
            {view.besides && (
              <button
                type="button"
                className="tool"
                data-command="besides"
                onClick={() => props.onGoOn(view.besides)}
              >
                <Label>{t("besides", { cause: shortOf(words, view.besides) })}</Label>
              </button>
            )}
            {view.goesOn && (
              <button
                type="button"
                className="tool"
                data-command="something-else"
                onClick={() => props.onGoOn()}
              >
                {t("something-else")}
              </button>
            )}
            <button type="button" className="tool" data-command="end-new" onClick={props.onNew}>
              <Words>{`${t("agent.tool.new")} `}</Words>
              <KeyHint keys="⇧N" shown={hints} />
            </button>
          </div>
        </>
      )}
      <div className="note">
        <label htmlFor="cairn-note">
          <Words>{`${t("agent.note")} `}</Words>
          <KeyHint keys="n" shown={hints} />
        </label>
        <textarea
          id="cairn-note"
          ref={noteRef}
          rows={2}
          value={props.note}
          onChange={(event) => props.onNote(unpiled(event.target.value))}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !composes(event.nativeEvent)) props.onLeaveNote();
          }}
        />
        <p className="hint">{t("agent.note.hint")}</p>
      </div>
      <details className="voice send" data-voice="send">
        <summary>{t("agent.send")}</summary>
        <Blocks blocks={sendable(words, agent.words, view.at, facts)} />
        <button type="button" className="tool" data-command="copy-send" onClick={props.onCopySend}>
          {t("agent.send.copy")}
        </button>
      </details>
    </section>
  );
}
