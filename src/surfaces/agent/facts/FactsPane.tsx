import type { Ref } from "react";
import { factChoices } from "../../../core/desk/factChoices.ts";
import type { Facts } from "../../../core/guide/flow.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { Session } from "../../../core/session/session.ts";
import type { View } from "../../../core/session/view.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { ChangeableTurn } from "../../../ui/past/otherAnswers.ts";
import { useText } from "../../../ui/text/useText.ts";
import { ConflictLine } from "./ConflictLine.tsx";
import { FactField, type FactFieldProps } from "./FactField.tsx";
import { KeyHint } from "../keys/KeyHint.tsx";
import { WorkedOut } from "./WorkedOut.tsx";
import { Words } from "../../../ui/text/Words.tsx";

interface FactsPaneProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly view: View;
  readonly words: GuideWords;
  readonly hints: boolean;
  readonly firstRef: Ref<HTMLButtonElement>;
  readonly onTell: FactFieldProps["onTell"];
  readonly onUntell: (fact: string) => void;
  readonly onChange: (turn: ChangeableTurn, say: string) => void;
}

/** What the caller volunteers can be ticked in any order; what follows from it, and what contradicts it, is shown. */
export function FactsPane({ guide, session, view, words, hints, firstRef, ...on }: FactsPaneProps) {
  const t = useText();
  const told = toldFacts(view);
  const groups = factChoices(guide.flow);
  if (groups.length === 0) return null;
  return (
    <section className="pane facts-pane" aria-labelledby="cairn-facts">
      <h2 id="cairn-facts">
        <Words>{`${t("agent.facts")} `}</Words>
        <KeyHint keys="f" shown={hints} />
      </h2>
      <p className="hint">{t("agent.facts.hint")}</p>
      {groups.map((group, index) => (
        <FactField
          key={group.fact}
          flow={guide.flow}
          group={group}
          words={words}
          told={told[group.fact]}
          known={view.known[group.fact]?.value}
          firstRef={index === 0 ? firstRef : undefined}
          onTell={on.onTell}
        />
      ))}
      {[...view.conflicts, undefined].map((conflict, index) => (
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
      <WorkedOut flow={guide.flow} view={view} words={words} />
    </section>
  );
}

/** The last thing that was ticked here about each fact. What came by a code is known, but nobody ticked it. */
function toldFacts({ turns }: View): Facts {
  const ticked = turns.map((turn) => (turn.type === "told" && turn.by === "agent" ? turn.facts : {}));
  return Object.assign({}, ...ticked) as Facts;
}
