import { type Context, enter, offered, settle } from "../../core/walk/step.ts";
import type { Flow } from "../../core/guide/flow.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import { keyOf, type Reads } from "../../core/walk/reads.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Blocks } from "../../ui/text/Blocks.tsx";
import { wordsOf } from "../../core/guide/names.ts";
import { Label } from "../../ui/text/Label.tsx";

interface PlainTreeProps {
  readonly at: string;
  /** What the answers so far taught: each way is the one that replay would take. */
  readonly context: Context;
  readonly flow: Flow;
  /** What the states of the flow look at. */
  readonly reads: Reads;
  readonly words: GuideWords;
  /** Places written out already: each stands once in the tree, later ways link to the question's own section. */
  readonly seen: Set<string>;
}

/**
 * A question whose answers open to the next question, down to links to the causes. Not a component: it has to know at
 * once what was written out before, depth first.
 */
export function plainTree({ at, context, flow, reads, words, seen }: PlainTreeProps) {
  const { heading, body, steps, answers } = wordsOf(words, at, context.facts);
  seen.add(keyOf({ at, context }, reads));
  return (
    <>
      <h2>
        <Label>{heading}</Label>
      </h2>
      <Blocks blocks={body} />
      {steps && steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              <Blocks blocks={step.c} />
            </li>
          ))}
        </ol>
      )}
      <ul className="ways">
        {offered(flow.states[at] ?? { tags: ["question"] }, context).map(({ say, branch }) => {
          const next = settle(flow, { at: branch.target, context: enter(flow, branch, context) });
          const { label, help } = answers[say] ?? { label: say };
          const name = help ? `${label}. ${help}` : label;
          // The list of what is left is one section: it would stand here once for every way to it.
          const isAsked = flow.states[next.at]?.tags[0] === "question" && next.at !== whatIsLeft;
          const open = isAsked && !seen.has(keyOf(next, reads));
          return (
            <li key={say}>
              {open ? (
                <details>
                  <summary>
                    <Label>{name}</Label>
                  </summary>
                  {plainTree({ ...next, flow, reads, words, seen })}
                </details>
              ) : (
                <a href={`#${next.at}`}>
                  <Label>{name}</Label>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
