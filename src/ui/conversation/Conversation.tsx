import { Bar } from "../Bar.tsx";
import type { ConversationProps } from "./conversationProps.ts";
import { Notice } from "../Notice.tsx";
import { Now } from "../now/Now.tsx";
import { Transcript } from "../past/Transcript.tsx";
import { useText } from "../text/useText.ts";
import { CrisisCard } from "../typed/CrisisCard.tsx";
import { PinnedHelp } from "../typed/PinnedHelp.tsx";
import { TypedBox } from "../typed/TypedBox.tsx";
import { TypedReply } from "../typed/TypedReply.tsx";
import { useConversation } from "./useConversation.ts";

/** A conversation: the past, the present, and what can always be done. */
export function Conversation({ service, languageLink, children, ...props }: ConversationProps) {
  const { guide, words, headingId, listener } = props;
  const t = useText();
  const {
    view,
    root,
    thread,
    hasMoved,
    typing,
    past,
    now,
    onAnswers,
    onPerson,
    onSend,
    commands,
    news,
    undo,
  } = useConversation(props);
  const { exchange, stopped, late } = typing;
  return (
    <div
      ref={root}
      className="conversation"
      data-guide={guide.flow.id}
      data-state={view.at}
      data-kind={view.kind}
    >
      <div ref={thread} className="thread">
        <Transcript {...past} />
        {typing.pinned && !stopped && <PinnedHelp service={service} />}
        {/* Above the reply, which here is the next question. */}
        {exchange?.type === "answered" && late && <late.SoftLine isFirst service={service} />}
        <div className="present" data-arrived={hasMoved || undefined}>
          {stopped ? (
            <CrisisCard {...typing} headingId={headingId} title={words.title} service={service} />
          ) : (
            // A new place is a new element: what has the focus is announced, and a second tap can't hit an old button.
            <Now key={`${view.turns.length} ${view.at}`} {...now} service={service} />
          )}
          {listener && (
            <>
              <TypedReply {...typing} {...{ service, languageLink, onAnswers, onPerson }} />
              <TypedBox label={t("typed.label")} onFocus={listener.prepare} onSend={onSend} />
            </>
          )}
          {children}
        </div>
      </div>
      <Bar commands={commands} service={service} help={exchange !== undefined}>
        <Notice text={news}>
          {undo && (
            <button type="button" className="quiet" data-command={undo.id} onClick={undo.run}>
              {t(undo.id === "retry" ? "retry" : "undo")}
            </button>
          )}
        </Notice>
      </Bar>
    </div>
  );
}
