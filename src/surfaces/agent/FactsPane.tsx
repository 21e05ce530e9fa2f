import { type Ref, useId } from "react";
import { type FactChoice, factChoices, type FactGroup } from "../../core/agent/factChoices.ts";
import { factText } from "../../core/agent/factText.ts";
import { inferences } from "../../core/agent/inferences.ts";
import type { Facts, Flow } from "../../core/flow.ts";
import type { Conflict } from "../../core/turn.ts";
import type { View } from "../../core/view.ts";
import type { GuideWords } from "../../core/words.ts";
import { useText } from "../../ui/useText.ts";
import { answerWords, shortOf } from "../../ui/wordsOf.ts";

interface FactsPaneProps {
  readonly flow: Flow;
  readonly view: View;
  readonly words: GuideWords;
  readonly firstRef: Ref<HTMLButtonElement>;
  readonly onTell: (group: FactGroup, choice: FactChoice | undefined) => void;
  readonly onUntell: (fact: string) => void;
}

/** What the caller volunteers can be ticked in any order; what follows from it, and what contradicts it, is shown. */
export function FactsPane({ flow, view, words, firstRef, onTell, onUntell }: FactsPaneProps) {
  const t = useText();
  const heading = useId();
  const told = toldFacts(view);
  const known = Object.fromEntries(Object.entries(view.known).map(([fact, { value }]) => [fact, value]));
  const label = (fact: string, value: string) => factText(flow, words, fact, value);
  const names = (facts: Facts) => Object.entries(facts).flatMap(([fact, value]) => label(fact, value) ?? []);
  const worked = inferences(view).filter(({ by }) => by !== undefined);
  return (
    <section className="pane facts-pane" aria-labelledby={heading}>
      <h2 id={heading}>{t("agent.facts")}</h2>
      {factChoices(flow).map((group, index) => (
        <fieldset key={group.question} className="facts">
          <legend>{shortOf(words, group.question)}</legend>
          {group.choices.map((choice, place) => {
            const isTold = closest(group, told) === choice;
            const isKnown = closest(group, known) === choice;
            return (
              <button
                key={choice.say}
                ref={index === 0 && place === 0 ? firstRef : undefined}
                type="button"
                className="fact"
                data-fact={`${group.question}.${choice.say}`}
                data-known={isKnown || undefined}
                aria-pressed={isTold}
                onClick={() => onTell(group, isTold ? undefined : choice)}
              >
                {answerWords(words, group.question, choice.say).label}
                {isKnown && !isTold && <span className="unseen"> {t("agent.facts.known")}</span>}
              </button>
            );
          })}
        </fieldset>
      ))}
      <div role="status">
        {view.conflicts.map((conflict, index) => (
          <ConflictLine key={index} conflict={conflict} label={label} onUntell={onUntell} />
        ))}
      </div>
      {worked.length > 0 && (
        <>
          <h3>{t("agent.facts.worked")}</h3>
          <ul className="worked">
            {worked.map(({ at, say, from, by, also }) => (
              <li key={at} data-inferred={at}>
                {shortOf(words, at)}: <strong>{answerWords(words, at, say).label}</strong>{" "}
                <span className="hint">
                  {t("agent.facts.because", {
                    facts: names(from).join(", ") || "…",
                    by: t(`agent.by.${by}`),
                  })}
                  {names(also).length > 0 && ` ${t("agent.facts.also", { facts: names(also).join(", ") })}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ConflictLineProps {
  readonly conflict: Conflict;
  readonly label: (fact: string, value: string) => string | undefined;
  readonly onUntell: (fact: string) => void;
}

/** A contradiction is shown until someone settles it: by taking the fact back, or by changing the answer. */
function ConflictLine({ conflict: { fact, told, toldBy, answered }, label, onUntell }: ConflictLineProps) {
  const t = useText();
  const values = { told: label(fact, told) ?? told, answered: label(fact, answered) ?? answered };
  return (
    <div className="alert" data-conflict={fact}>
      <p>{t(`agent.conflict.${toldBy}`, values)}</p>
      {toldBy === "agent" && (
        <button type="button" className="small" data-command="untell" onClick={() => onUntell(fact)}>
          {t("agent.conflict.untell")}
        </button>
      )}
    </div>
  );
}

/** The last thing told about each fact, whoever told it. */
function toldFacts({ turns }: View): Facts {
  return Object.assign({}, ...turns.map((turn) => (turn.type === "told" ? turn.facts : {}))) as Facts;
}

function holds(wanted: Facts, known: Facts): boolean {
  return Object.entries(wanted).every(([fact, value]) => known[fact] === value);
}

/** Of the choices that agree with these facts, the one that says the most. */
function closest({ choices }: FactGroup, facts: Facts): FactChoice | undefined {
  const fitting = choices.filter((choice) => holds(choice.facts, facts));
  return fitting.toSorted((a, b) => Object.keys(b.facts).length - Object.keys(a.facts).length)[0];
}
