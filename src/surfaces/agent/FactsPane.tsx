import { type Ref, useId } from "react";
import { type FactChoice, factChoices, type FactGroup } from "../../core/desk/factChoices.ts";
import type { Facts } from "../../core/guide/flow.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { Session } from "../../core/session/session.ts";
import type { View } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { ChangeableTurn } from "../../ui/past/otherAnswers.ts";
import { useText } from "../../ui/text/useText.ts";
import { answerWords, shortOf } from "../../core/guide/names.ts";
import { ConflictLine } from "./ConflictLine.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { WorkedOut } from "./WorkedOut.tsx";
import { Label } from "../../ui/text/Label.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface FactsPaneProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly view: View;
  readonly words: GuideWords;
  readonly hints: boolean;
  readonly firstRef: Ref<HTMLButtonElement>;
  readonly onTell: (group: FactGroup, choice: FactChoice | undefined) => void;
  readonly onUntell: (fact: string) => void;
  readonly onChange: (turn: ChangeableTurn, say: string) => void;
}

/** What the caller volunteers can be ticked in any order; what follows from it, and what contradicts it, is shown. */
export function FactsPane({ guide, session, view, words, hints, firstRef, ...on }: FactsPaneProps) {
  const t = useText();
  const heading = useId();
  const told = toldFacts(view);
  const known = Object.fromEntries(Object.entries(view.known).map(([fact, { value }]) => [fact, value]));
  return (
    <section className="pane facts-pane" aria-labelledby={heading}>
      <h2 id={heading}>
        <Words>{`${t("agent.facts")} `}</Words>
        <KeyHint keys="f" shown={hints} />
      </h2>
      <p className="hint">{t("agent.facts.hint")}</p>
      {factChoices(guide.flow).map((group, index) => (
        <fieldset key={group.at} className="facts">
          <legend className={group.kind === "cause" ? "unseen" : undefined}>
            <Label>{shortOf(words, group.at)}</Label>
          </legend>
          {group.choices.map((choice, place) => {
            const isTold = closest(group, told) === choice;
            const isKnown = closest(group, known) === choice;
            return (
              <button
                key={choice.say}
                ref={index === 0 && place === 0 ? firstRef : undefined}
                type="button"
                className="fact"
                data-fact={`${group.at}.${choice.say}`}
                data-known={isKnown || undefined}
                aria-pressed={isTold}
                onClick={() => on.onTell(group, isTold ? undefined : choice)}
              >
                <Label>{answerWords(words, group.at, choice.say).label}</Label>
                {isKnown && !isTold && <span className="unseen">{` ${t("agent.facts.known")}`}</span>}
              </button>
            );
          })}
        </fieldset>
      ))}
      <div role="status">
        {view.conflicts.map((conflict, index) => (
          <ConflictLine
            key={index}
            conflict={conflict}
            guide={guide}
            session={session}
            view={view}
            words={words}
            onUntell={on.onUntell}
            onChange={on.onChange}
          />
        ))}
      </div>
      <WorkedOut flow={guide.flow} view={view} words={words} />
    </section>
  );
}

/** The last thing that was ticked here about each fact. What came by a code is known, but nobody ticked it. */
function toldFacts({ turns }: View): Facts {
  const ticked = turns.map((turn) => (turn.type === "told" && turn.by === "agent" ? turn.facts : {}));
  return Object.assign({}, ...ticked) as Facts;
}

function holds(wanted: Facts, known: Facts): boolean {
  return Object.entries(wanted).every(([fact, value]) => known[fact] === value);
}

/** Of the choices that agree with these facts, the one that says the most. */
function closest({ choices }: FactGroup, facts: Facts): FactChoice | undefined {
  const fitting = choices.filter((choice) => holds(choice.facts, facts));
  return fitting.toSorted((a, b) => Object.keys(b.facts).length - Object.keys(a.facts).length)[0];
}
