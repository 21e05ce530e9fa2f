import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Cause } from "./Cause.tsx";
import { Outcome } from "./Outcome.tsx";
import { Question, type StateProps } from "./Question.tsx";
import type { Ticks } from "./Steps.tsx";
import type { Text } from "../text/makeText.ts";
import { useText } from "../text/useText.ts";
import { shortOf, wordsOf } from "../../core/guide/names.ts";
import { Label } from "../text/Label.tsx";
import { Words } from "../text/Words.tsx";
import { insideQuotes } from "../typed/insideQuotes.ts";

interface NowProps extends Omit<StateProps, "words">, Ticks {
  readonly guide: GuideWords;
  readonly service: Pick<ServiceInfo, "contact">;
  /** On to what is left: more is known than this cause may be shown with, or something else is wrong, too. */
  readonly onGoOn: (to?: string) => void;
}

/** The present: the question, cause or outcome where the conversation stands. Outside the log. */
export function Now({ guide, service, onGoOn, ...props }: NowProps) {
  const t = useText();
  const { at, arrived } = props.view;
  const words = wordsOf(guide, at, arrived.facts);
  const elsewhere = elsewhereText(props.view, guide, t);
  const heading = { ...props.heading, ...(elsewhere && { describedBy: "cairn-news" }) };
  return (
    // An attribute that only says what is so anyway makes it an object of its own in the accessibility tree. Where none
    // is taken away, Orca stays with the pressed button, and says nothing of where the focus goes (docs/accessibility.md).
    <div className="now flow" aria-busy={false}>
      {elsewhere && (
        <p id="cairn-news" className="hint">
          <Label quoting>{elsewhere}</Label>
        </p>
      )}
      {props.view.forbidden && (
        <p className="hint">
          <Words>{`${t("forbidden")} `}</Words>
          <button type="button" className="quiet" data-command="go-on" onClick={() => onGoOn()}>
            {t("forbidden.go-on")}
          </button>
        </p>
      )}
      {props.view.kind === "question" && <Question {...props} {...{ words, heading }} />}
      {props.view.kind === "cause" && <Cause {...props} {...{ words, heading }} />}
      {props.view.kind === "outcome" && (
        <Outcome {...props} {...{ words, heading, guide, service, onGoOn }} />
      )}
    </div>
  );
}

/** Why a pick or a jump ended elsewhere than it was meant to. */
function elsewhereText(view: View, guide: GuideWords, t: Text): string | undefined {
  if (view.cameToNothing !== undefined)
    return t("came-to-nothing", { cause: insideQuotes(shortOf(guide, view.cameToNothing)) });
  const last = view.turns.findLast(({ type }) => type !== "told");
  return last?.type === "jump" && last.wanted ? t("elsewhere") : undefined;
}
