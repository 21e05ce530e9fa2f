import { Fragment } from "react";
import type { Flow } from "../../core/flow.ts";
import type { PageData } from "../../core/pageData.ts";
import type { GuideWords } from "../../core/words.ts";
import { Blocks } from "../../ui/Blocks.tsx";
import { makeText } from "../../ui/makeText.ts";
import { TextContext } from "../../ui/TextContext.ts";

export interface PlainGuideProps {
  readonly flow: Flow;
  readonly words: GuideWords;
  readonly page: PageData;
}

/**
 * The whole guide without scripts: questions nested as `<details>` down to the causes, and every cause and outcome as
 * one section with an anchor. What a reader knows can't be remembered here, so every way is shown.
 */
export function PlainGuide({ flow, words, page }: PlainGuideProps) {
  const sections = Object.entries(flow.states).filter(([, { tags }]) => tags[0] !== "question");
  const seen = new Set<string>();
  return (
    <TextContext value={makeText(page.text, page.locale)}>
      <p>{page.text["plain.intro"]}</p>
      {plainQuestion({ id: flow.initial, flow, words, seen })}
      {sections.map(([id]) => (
        <PlainSection key={id} id={id} flow={flow} words={words} text={page.text} />
      ))}
    </TextContext>
  );
}

interface PlainQuestionProps {
  readonly id: string;
  readonly flow: Flow;
  readonly words: GuideWords;
  /** Questions written out already: each stands once, later ways link to it. */
  readonly seen: Set<string>;
}

/** Not a component: it has to know at once what was written out before, depth first. */
function plainQuestion({ id, flow, words, seen }: PlainQuestionProps) {
  seen.add(id);
  return (
    <div key={id} id={id}>
      <h2>{words.states[id]?.heading}</h2>
      <Blocks blocks={words.states[id]?.body ?? []} />
      {Object.entries(flow.states[id]?.on ?? {}).map(([say, branches]) => {
        const targets = [...new Set(branches.map(({ target }) => target))];
        return (
          <details key={say}>
            <summary>{words.states[id]?.answers[say]?.label}</summary>
            {targets.map((target) =>
              flow.states[target]?.tags[0] === "question" && !seen.has(target) ? (
                plainQuestion({ id: target, flow, words, seen })
              ) : (
                <p key={target}>
                  <a href={`#${target}`}>{words.states[target]?.heading}</a>
                </p>
              ),
            )}
          </details>
        );
      })}
    </div>
  );
}

interface PlainSectionProps {
  readonly id: string;
  readonly flow: Flow;
  readonly words: GuideWords;
  readonly text: PageData["text"];
}

/** A cause with its steps, and where each closing answer leads. */
function PlainSection({ id, flow, words, text }: PlainSectionProps) {
  const state = words.states[id];
  if (!state) return null;
  const next = Object.entries(flow.states[id]?.on ?? {});
  return (
    <section id={id}>
      <h2>{state.heading}</h2>
      <Blocks blocks={state.body} />
      {state.steps && (
        <ol>
          {state.steps.map((step) => (
            <li key={step.id}>
              <Blocks blocks={step.c} />
            </li>
          ))}
        </ol>
      )}
      <Blocks blocks={state.after ?? []} />
      {next.length > 0 && (
        <Fragment>
          <p>{state.closing}</p>
          <ul>
            {next.map(([say, branches]) => (
              <li key={say}>
                {[...new Set(branches.map(({ target }) => target))].map((target, index) => (
                  <Fragment key={target}>
                    {index > 0 && ` ${text["plain.or"]} `}
                    <a href={`#${target}`}>
                      {index === 0 ? state.answers[say]?.label : words.states[target]?.heading}
                    </a>
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
        </Fragment>
      )}
    </section>
  );
}
