import { Answers } from "./Answers.tsx";
import { Blocks } from "../text/Blocks.tsx";
import { PersonFirst } from "./PersonFirst.tsx";
import type { StateProps } from "./Question.tsx";
import { StateHeading } from "./StateHeading.tsx";
import { Steps, type Ticks } from "./Steps.tsx";
import { useText } from "../text/useText.ts";
import { Label } from "../text/Label.tsx";

/** A cause: what is going on, the steps that fix it, and its closing question. */
export function Cause({ view, words, heading, onAnswer, onPerson, ticks, onTick }: StateProps & Ticks) {
  const t = useText();
  return (
    <>
      <p className="eyebrow">{t("cause")}</p>
      <StateHeading heading={heading} state={view.at}>
        {words.heading}
      </StateHeading>
      <Blocks blocks={words.body} />
      {words.steps && <Steps steps={words.steps} before={view.arrived.tried} ticks={ticks} onTick={onTick} />}
      {words.after && <Blocks blocks={words.after} />}
      {words.closing && (
        <h3 id="cairn-closing" className="closing">
          <Label>{words.closing}</Label>
        </h3>
      )}
      <Answers
        answers={view.answers}
        words={words.answers}
        labelledBy={words.closing && "cairn-closing"}
        suggested={view.suggested}
        onAnswer={onAnswer}
      />
      {/* Not before the answers: right below the closing question it would read as one of them. */}
      {view.personFirst && <PersonFirst onPerson={onPerson} />}
    </>
  );
}
