import { closing } from "../../core/guide/closing.ts";
import type { TriedCause } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Inlines } from "../text/Inlines.tsx";
import { useText } from "../text/useText.ts";
import { shortOf, wordsOf } from "../../core/guide/names.ts";
import { Label } from "../text/Label.tsx";

interface TriedProps {
  readonly tried: readonly TriedCause[];
  readonly ticks: readonly string[];
  readonly words: GuideWords;
}

/** What was tried: causes answered "tried, did not help", and those with a ticked step. "Not mine" is not tried. */
export function Tried({ tried, ticks, words }: TriedProps) {
  const t = useText();
  const rows = tried.map((cause) => ({
    ...cause,
    done: (wordsOf(words, cause.state, cause.arrived.facts).steps ?? []).filter(({ id }) =>
      ticks.includes(id),
    ),
  }));
  const done = rows.filter(({ said, done }) => said === closing.notFixed || done.length > 0);
  const ruledOut = rows.filter((row) => row.said === closing.notMine && !done.includes(row));
  return (
    <>
      {done.length > 0 && (
        <>
          <h3>{t("tried")}</h3>
          <ul className="tried">
            {done.map(({ state, done }) => (
              <li key={state}>
                <Label>{shortOf(words, state)}</Label>
                {done.length > 0 && (
                  <ul>
                    {done.map(({ id, c: [first] }) => (
                      <li key={id}>{first?.t === "p" && <Inlines nodes={first.c} />}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {ruledOut.length > 0 && (
        <>
          <h3>{t("ruled-out")}</h3>
          <ul className="tried">
            {ruledOut.map(({ state }) => (
              <li key={state}>
                <Label>{shortOf(words, state)}</Label>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
