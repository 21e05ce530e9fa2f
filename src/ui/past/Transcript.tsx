import type { Flow } from "../../core/guide/flow.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { AnswerPill, type AnswerPillProps } from "./AnswerPill.tsx";
import { contradicted } from "./contradicted.ts";
import { JumpPill } from "./JumpPill.tsx";
import { Message } from "./Message.tsx";
import type { Ticks } from "../now/Steps.tsx";
import { type TypedEntry, typedWords } from "../typed/typedEntry.ts";
import { useText } from "../text/useText.ts";

export interface TranscriptProps extends Ticks, Pick<AnswerPillProps, "answersOf" | "onChange"> {
  /** What was typed, and the entries it became. */
  readonly typed?: readonly TypedEntry[];
  readonly flow: Flow;
  readonly view: View;
  readonly words: GuideWords;
  /** The state where "talk to a person" leads. */
  readonly person: string | undefined;
}

/**
 * The past: what was asked and answered. A log, but a silent one: after a tap the focus moves to the new question, and
 * a live log would read the old one once more. Typed words get one status region of their own.
 */
export function Transcript({
  typed = [],
  flow,
  view,
  words,
  person,
  ticks,
  onTick,
  ...change
}: TranscriptProps) {
  const t = useText();
  return (
    <div role="log" aria-live="off" aria-label={t("log")} className="log">
      {view.turns.map((turn, index) => {
        // Facts are shown where they are used; what answered itself for want of a choice is not worth a line.
        if (turn.type === "told" || (turn.type === "passed" && !turn.from)) return null;
        return (
          <div key={`${index} ${turn.at}`} className="turn">
            <Message
              state={turn.at}
              arrived={turn.arrived}
              words={words}
              {...(flow.states[turn.at]?.tags[0] === "cause" && { ticks, onTick })}
            />
            {turn.type === "jump" ? (
              <JumpPill turn={turn} typed={typedWords(typed, turn)} words={words} person={person} />
            ) : (
              <AnswerPill
                turn={turn}
                typed={typedWords(typed, turn)}
                words={words}
                contradictions={contradicted(flow, view.conflicts, turn)}
                {...change}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
