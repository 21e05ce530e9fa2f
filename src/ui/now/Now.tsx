import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Cause } from "./Cause.tsx";
import { Outcome } from "./Outcome.tsx";
import { Question, type StateProps } from "./Question.tsx";
import type { Ticks } from "./Steps.tsx";
import { useText } from "../text/useText.ts";
import { wordsOf } from "../../core/guide/names.ts";

interface NowProps extends Omit<StateProps, "words">, Ticks {
  readonly guide: GuideWords;
  readonly service: Pick<ServiceInfo, "contact">;
}

/** The present: the question, cause or outcome where the conversation stands. Outside the log. */
export function Now({ guide, service, ...props }: NowProps) {
  const words = wordsOf(guide, props.view.at);
  return (
    <div className="now flow">
      <Elsewhere view={props.view} />
      {props.view.kind === "question" && <Question {...props} words={words} />}
      {props.view.kind === "cause" && <Cause {...props} words={words} />}
      {props.view.kind === "outcome" && <Outcome {...props} words={words} guide={guide} service={service} />}
    </div>
  );
}

/** Why a jump ended elsewhere than it was meant to. */
function Elsewhere({ view }: { readonly view: View }) {
  const t = useText();
  const last = view.turns.findLast(({ type }) => type !== "told");
  return last?.type === "jump" && last.wanted ? <p className="hint">{t("elsewhere")}</p> : null;
}
