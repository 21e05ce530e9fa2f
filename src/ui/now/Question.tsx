import type { View } from "../../core/session/view.ts";
import type { StateWords } from "../../core/guide/words.ts";
import { Answers } from "./Answers.tsx";
import { Blocks } from "../text/Blocks.tsx";
import { PersonFirst } from "./PersonFirst.tsx";
import { Progress } from "./Progress.tsx";
import { Steps } from "./Steps.tsx";
import { type HeadingProps, StateHeading } from "./StateHeading.tsx";

export interface StateProps {
  readonly view: View;
  readonly words: StateWords;
  readonly heading: HeadingProps;
  readonly onAnswer: (say: string) => void;
  readonly onPerson: () => void;
}

/** The question that is asked now, with the steps of looking closer before its answers. */
export function Question({ view, words, heading, onAnswer, onPerson }: StateProps) {
  return (
    <>
      <Progress id="cairn-progress" more={view.more} />
      <StateHeading heading={heading} state={view.at} describedBy="cairn-progress">
        {words.heading}
      </StateHeading>
      <Blocks blocks={words.body} />
      {words.steps && <Steps steps={words.steps} before={view.arrived.tried} />}
      {words.after && <Blocks blocks={words.after} />}
      {view.personFirst && <PersonFirst onPerson={onPerson} />}
      <Answers answers={view.answers} words={words.answers} suggested={view.suggested} onAnswer={onAnswer} />
    </>
  );
}
