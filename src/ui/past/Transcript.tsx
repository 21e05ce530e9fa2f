import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { AnswerPill, type AnswerPillProps } from "./AnswerPill.tsx";
import { contradicted } from "./contradicted.ts";
import { JumpPill } from "./JumpPill.tsx";
import { Told } from "./Told.tsx";
import type { ToldPillProps } from "./ToldPill.tsx";
import { Message } from "./Message.tsx";
import type { Ticks } from "../now/Steps.tsx";
import type { Turn } from "../../core/walk/trail.ts";
import { type TypedEntry, typedWords } from "../../core/session/typed.ts";
import { useText } from "../text/useText.ts";

export interface TranscriptProps
  extends Ticks, Pick<AnswerPillProps, "answersOf" | "onChange">, Pick<ToldPillProps, "guide" | "onRetell"> {
  /** What was typed, and the entries it became. */
  readonly typed?: readonly TypedEntry[];
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
  guide,
  onRetell,
  view,
  words,
  person,
  ticks,
  onTick,
  ...change
}: TranscriptProps) {
  const t = useText();
  const messageOf = ({ at, arrived }: Placed, index: number) => (
    <Message
      turn={index}
      state={at}
      arrived={arrived}
      words={words}
      {...(guide.flow.states[at]?.tags[0] === "cause" && { ticks, onTick })}
    />
  );
  return (
    <div role="log" aria-live="off" aria-label={t("log")} className="log">
      {view.turns.map((turn, index) => {
        const said = typedWords(typed, turn);
        const key = `${index} ${turn.at}`;
        const before = view.turns[index - 1];
        const next = view.turns[index + 1];
        // Facts of others are shown where they are used.
        if (turn.type === "told")
          return (
            turn.by === "member" && (
              <div key={key} className="turn">
                {next && isAskedOnce(turn, next) && messageOf(next, index)}
                <Told turn={turn} typed={said} {...{ guide, words, onRetell }} />
              </div>
            )
          );
        // What answered itself for want of a choice is not worth a line.
        if (turn.type === "passed" && !turn.from) return null;
        // Words that told a fact as well stand with the fact, below the question at which they were typed.
        const own = before && said === typedWords(typed, before) ? undefined : said;
        return (
          <div key={key} className="turn">
            {!(before && isAskedOnce(before, turn)) && messageOf(turn, index)}
            {turn.type === "jump" ? (
              <JumpPill turn={turn} typed={own} words={words} person={person} />
            ) : (
              <AnswerPill
                turn={turn}
                typed={own}
                words={words}
                contradictions={contradicted(guide.flow, view.conflicts, turn)}
                {...change}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

type Placed = Exclude<Turn, { type: "told" }>;

/** Whether a fact was told at the question that `next` answers or leaves: the question stands above both, once. */
function isAskedOnce(told: Turn, next: Turn): next is Placed {
  return told.type === "told" && told.by === "member" && next.type !== "told" && told.at === next.at;
}
