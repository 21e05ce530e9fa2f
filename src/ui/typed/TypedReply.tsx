import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../text/useText.ts";
import type { CrisisHelpProps } from "./CrisisHelp.tsx";
import { intoView } from "./intoView.ts";
import type { Way } from "./listener.ts";
import type { Exchange, Late } from "./useTyped.ts";
import { Label } from "../text/Label.tsx";
import { TypedWords } from "./TypedWords.tsx";
import { Words } from "../text/Words.tsx";

interface TypedReplyProps extends CrisisHelpProps {
  /** Nothing typed, or nothing left to say about it: only the status region stays. */
  readonly exchange: Exchange | undefined;
  /** There as soon as anything was heard. */
  readonly late: Late | undefined;
  /** The line of help in the reply, where it is not the one for members. */
  readonly soft?: ReactNode;
  /** The way to the guide in another locale, at the same place, if it is there in it. */
  readonly languageLink?: ((locale: string) => ReactNode) | undefined;
  readonly onPick: (way: Way) => void;
  readonly onNone: () => void;
  readonly onPerson: () => void;
  /** To the answers of the present question. Missing where there are none. */
  readonly onAnswers?: (() => void) | undefined;
}

/** The reply to a message that did not simply answer the question: what may be meant, or what this guide can do. */
export function TypedReply({ exchange, late, service, soft, languageLink, ...ways }: TypedReplyProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const isReply = exchange?.type === "heard" && exchange.heard.kind !== "crisis";
  const shown = isReply || exchange?.type === "waiting" ? exchange : undefined;
  const heard = shown?.type === "heard" ? shown.heard : undefined;
  useEffect(() => {
    // The focus stays in the box below, and a long reply would begin out of sight.
    if (heard && place.current) intoView(place.current);
  }, [heard]);
  return (
    <div ref={place} className={shown && "typed-reply flow"} data-heard={heard?.kind}>
      {shown && (
        <div className="mine">
          <p className="pill">
            <span className="unseen">{`${t("typed.you")} `}</span>
            <TypedWords text={shown.text} />
          </p>
        </div>
      )}
      {heard?.soft && !soft && late && <late.SoftLine service={service} />}
      {/*
        The status region stays in the page, so that what comes into it is announced: a question with what can be answered to
        it. As text: Orca counts buttons as none. The gap is one that browsers keep at an end.
      */}
      <output className={shown && "block flow"}>
        {heard?.soft && soft}
        {shown?.type === "waiting" && <Words>{t("typed.waiting")}</Words>}
        {heard && (
          <span className="block">
            <Label quoting={heard.kind === "answer"}>{`${heard.reply}\u00a0`}</Label>
            <span className="unseen">{heard.ways.map(({ label }) => label).join("; ")}</span>
          </span>
        )}
      </output>
      {heard?.language && languageLink?.(heard.language)}
      {heard && late && <late.TypedOptions ways={heard.ways} {...ways} />}
    </div>
  );
}
