import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { Listener } from "../../ui/typed/listener.ts";
import { TypedBox } from "../../ui/typed/TypedBox.tsx";
import { TypedReply } from "../../ui/typed/TypedReply.tsx";
import { useText } from "../../ui/text/useText.ts";
import { KeyHint } from "./keys/KeyHint.tsx";
import type { useAgentTyped } from "./useAgentTyped.ts";

interface AgentTypedProps {
  readonly listener: Listener;
  readonly heard: ReturnType<typeof useAgentTyped>;
  readonly service: Pick<ServiceInfo, "crisis" | "emergency">;
  readonly hints: boolean;
  readonly onAnswers: () => void;
}

/** Where an agent types what the member says, and what is made of it. */
export function AgentTyped({ listener, heard, service, hints, onAnswers }: AgentTypedProps) {
  const t = useText();
  const { typing, onPerson } = heard;
  const { exchange } = typing;
  return (
    <section className="pane typed-pane" aria-label={t("agent.typed")}>
      <KeyHint keys="t" shown={hints} />
      <TypedBox
        label={t("agent.typed")}
        onFocus={listener.prepare}
        onSend={(...sent) => void typing.send(...sent)}
      />
      <output className="block">{exchange?.type === "answered" && <AskSafe />}</output>
      <TypedReply
        {...typing}
        service={service}
        soft={<AskSafe />}
        onPerson={onPerson}
        onAnswers={onAnswers}
      />
    </section>
  );
}

/** The soft line, for someone who can ask. What to do stands in the pinned card. */
function AskSafe() {
  const t = useText();
  return (
    <span className="soft block" data-crisis="soft">
      {t("crisis.agent.soft")}
    </span>
  );
}
