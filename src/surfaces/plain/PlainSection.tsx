import { Fragment } from "react";
import type { Flow } from "../../core/guide/flow.ts";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Blocks } from "../../ui/text/Blocks.tsx";
import { Contact } from "../../ui/now/Contact.tsx";
import { useText } from "../../ui/text/useText.ts";
import { shortOf, wordsOf } from "../../core/guide/names.ts";
import { plainTargets } from "./plainTargets.ts";
import { Label } from "../../ui/text/Label.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface PlainSectionProps {
  readonly id: string;
  readonly flow: Flow;
  readonly words: GuideWords;
  readonly service: Pick<ServiceInfo, "contact">;
}

/** A state with its anchor: its text and steps, and where each of its answers may lead. */
export function PlainSection({ id, flow, words, service }: PlainSectionProps) {
  const t = useText();
  const { heading, body, steps, after, closing, answers } = wordsOf(words, id);
  const state = flow.states[id];
  const on = Object.entries(state?.on ?? {});
  return (
    <section id={id} className="flow">
      <h2>
        <Label>{heading}</Label>
      </h2>
      <Blocks blocks={body} />
      {steps && (
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              <Blocks blocks={step.c} />
            </li>
          ))}
        </ol>
      )}
      <Blocks blocks={after ?? []} />
      {state?.tags.includes("person") && <Contact contact={service.contact} />}
      {closing && (
        <h3>
          <Label>{closing}</Label>
        </h3>
      )}
      {on.length > 0 && (
        <ul className="ways">
          {on.map(([say, branches]) => {
            const [target, ...others] = plainTargets(flow, branches);
            const { label } = answers[say] ?? { label: say };
            if (target === undefined) return null;
            return (
              <li key={say}>
                <a href={`#${target}`}>
                  <Label>{label}</Label>
                </a>
                {others.length > 0 && (
                  <p>
                    <Words>{`${t("plain.or")} `}</Words>
                    {others.map((other, index) => (
                      <Fragment key={other}>
                        {index > 0 && <Words>{" · "}</Words>}
                        <a href={`#${other}`}>
                          <Label>{shortOf(words, other)}</Label>
                        </a>
                      </Fragment>
                    ))}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
