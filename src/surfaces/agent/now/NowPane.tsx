import type { ComponentProps, Ref } from "react";
import type { AgentData } from "../../../core/desk/agentData.ts";
import { sendable } from "../../../core/desk/writeUp/sendable.ts";
import { spoken } from "../../../core/desk/spoken.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import { voicesOf, wordsOf } from "../../../core/guide/names.ts";
import { Steps, type Ticks } from "../../../ui/now/Steps.tsx";
import { Blocks } from "../../../ui/text/Blocks.tsx";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";
import { AgentAnswers } from "./AgentAnswers.tsx";
import { EndActions } from "./EndActions.tsx";
import { NoteField } from "./NoteField.tsx";
import { NowAlerts } from "./NowAlerts.tsx";

type PartProps = ComponentProps<typeof EndActions> & Omit<ComponentProps<typeof NoteField>, "hints">;

interface NowPaneProps extends Ticks, PartProps {
  readonly flow: Flow;
  readonly agent: AgentData;
  readonly headingId: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onAnswer: (say: string) => void;
  readonly onCopySend: () => void;
}

/** Where the call is: what to say, what to do, what may be sent, and the answers. */
export function NowPane({ flow, agent, headingId, headingRef, ...props }: NowPaneProps) {
  const t = useText();
  const { view, words, hints } = props;
  const { facts, tried } = view.arrived;
  const now = wordsOf(words, view.at, facts);
  const own = voicesOf(agent.words, view.at, facts);
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
      <NowAlerts view={view} words={words} onGoOn={() => props.onGoOn()} />
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
      {view.kind === "outcome" && <EndActions {...props} />}
      <NoteField {...props} />
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
