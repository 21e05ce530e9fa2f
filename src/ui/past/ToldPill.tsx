import { type ReactNode, useRef, useState } from "react";
import { factWords, valueWords } from "../../core/guide/factWords.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { Facts } from "../../core/guide/flow.ts";
import type { Turn } from "../../core/walk/trail.ts";
import { Label } from "../text/Label.tsx";
import { useText } from "../text/useText.ts";
import { Words } from "../text/Words.tsx";
import { TypedWords } from "../typed/TypedWords.tsx";
import { ChangePanel } from "./ChangePanel.tsx";

export interface ToldPillProps {
  readonly turn: Extract<Turn, { type: "told" }>;
  /** The words that told it, while the page lives. */
  readonly typed?: string | undefined;
  readonly guide: Guide;
  readonly words: GuideWords;
  /** By the entry at `index` these facts are told instead. */
  readonly onRetell: (index: number, facts: Facts) => void;
}

/** Takes a fact back. No value is called so: ids begin with a letter. */
const NOTHING = "-";

/** What was understood of the reader's words besides an answer. Each fact can be changed, or taken back. */
export function ToldPill({ turn, typed, words, guide, onRetell }: ToldPillProps): ReactNode {
  const t = useText();
  const [open, setOpen] = useState<string>();
  const openers = useRef(new Map<string, HTMLButtonElement | null>());
  const nameOf = (fact: string, value: string) => factWords(guide.flow, words, fact, value) ?? value;
  const labelsOf = (fact: string) => {
    const values = [...(guide.facts.get(fact) ?? [])].flatMap((value) => {
      const label = valueWords(guide.flow, words, fact, value);
      return label === undefined ? [] : [[value, { label }] as const];
    });
    return Object.fromEntries([...values, [NOTHING, { label: t("told.nothing") }]]);
  };
  return Object.entries(turn.facts).map(([fact, value], index) => (
    <div key={fact} data-told={`${fact}.${value}`}>
      <div className="mine">
        <p className="pill">
          <span className="unseen">{`${t("said")} `}</span>
          {typed !== undefined && index === 0 && <TypedWords quoted text={typed} />}
          <Label>{nameOf(fact, value)}</Label>
          <Words className="source">{t("told.source")}</Words>
        </p>
        <button
          ref={(button) => void openers.current.set(fact, button)}
          type="button"
          className="quiet"
          data-command="change"
          aria-expanded={open === fact}
          onClick={() => setOpen(open === fact ? undefined : fact)}
        >
          <Words>{t("change")}</Words>
          <span className="unseen">
            <Label>{` ${nameOf(fact, value)}`}</Label>
          </span>
        </button>
      </div>
      {open === fact && (
        <ChangePanel
          given={value}
          answers={Object.keys(labelsOf(fact))}
          words={{ heading: "", body: [], answers: labelsOf(fact) }}
          onCancel={() => {
            setOpen(undefined);
            openers.current.get(fact)?.focus();
          }}
          onPick={(other) => {
            setOpen(undefined);
            if (other === value) openers.current.get(fact)?.focus();
            else onRetell(turn.entry, retold(turn.facts, fact, other));
          }}
        />
      )}
    </div>
  ));
}

function retold(facts: Facts, fact: string, value: string): Facts {
  const { [fact]: _, ...others } = facts;
  return value === NOTHING ? others : { ...facts, [fact]: value };
}
