import type { Ref } from "react";
import type { FactGroup } from "../../../core/desk/factChoices.ts";
import { valueWords } from "../../../core/guide/factWords.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import { shortOf } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { Label } from "../../../ui/text/Label.tsx";
import { useText } from "../../../ui/text/useText.ts";

export interface FactFieldProps {
  readonly flow: Flow;
  readonly group: FactGroup;
  readonly words: GuideWords;
  /** The value that was ticked here. */
  readonly told: string | undefined;
  readonly known: string | undefined;
  readonly firstRef: Ref<HTMLButtonElement> | undefined;
  /** Ticks a value, or none. */
  readonly onTell: (fact: string, value: string | undefined) => void;
}

/** The values of one fact, under the name of the question that asks it. A group of values stands on a line of its own. */
export function FactField({ flow, group, words, told, known, firstRef, onTell }: FactFieldProps) {
  const t = useText();
  const { fact, asked, choices } = group;
  const groups = words.facts?.[fact]?.groups ?? [];
  const labelOf = (value: string) => groups.find(({ values }) => values.includes(value))?.label;
  const labels = [...new Set(choices.map(({ value }) => labelOf(value)))];
  return (
    <fieldset className="facts">
      <legend className={asked === undefined ? "unseen" : undefined}>
        <Label>{asked === undefined ? t("agent.facts") : shortOf(words, asked)}</Label>
      </legend>
      {labels.map((label) => (
        <div key={label ?? ""} className="facts" {...(label && { role: "group", "aria-label": label })}>
          {label && (
            <span className="hint" aria-hidden="true">
              <Label>{label}</Label>
            </span>
          )}
          {choices.map(({ value }, place) => {
            if (labelOf(value) !== label) return null;
            const isKnown = known === value;
            const isTold = told === value;
            return (
              <button
                key={value}
                ref={place === 0 ? firstRef : undefined}
                type="button"
                className="fact"
                data-fact={`${asked ?? fact}.${value}`}
                data-known={isKnown || undefined}
                aria-pressed={isTold}
                onClick={() => onTell(fact, isTold ? undefined : value)}
              >
                <Label>{valueWords(flow, words, fact, value) ?? value}</Label>
                {isKnown && !isTold && <span className="unseen">{` ${t("agent.facts.known")}`}</span>}
              </button>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
