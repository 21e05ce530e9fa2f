import { Fragment } from "react";
import type { Flow, Wanted } from "../../core/guide/flow.ts";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Blocks } from "../../ui/text/Blocks.tsx";
import { Contact } from "../../ui/now/Contact.tsx";
import { useText } from "../../ui/text/useText.ts";
import { shortOf } from "../../core/guide/names.ts";
import { ConditionalBlocks } from "./ConditionalBlocks.tsx";
import { conditionText } from "../../ui/text/conditionText.ts";
import { ForWhom } from "./ForWhom.tsx";
import { plainTargets } from "./plainTargets.ts";
import { Label } from "../../ui/text/Label.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface PlainSectionProps {
  readonly id: string;
  readonly flow: Flow;
  readonly words: GuideWords;
  readonly service: Pick<ServiceInfo, "contact">;
  /** Any of these sets of facts: whom the state is for. Without: everybody. */
  readonly only?: readonly Wanted[] | undefined;
}

/**
 * A state with its anchor: its text and steps, each variant below whom it is for, and where each of its answers may lead.
 * Whom it is for, and never for, stands first.
 */
export function PlainSection({ id, flow, words, service, only }: PlainSectionProps) {
  const t = useText();
  const { whom: say, notFor } = conditionText(flow, words, t);
  const written = words.states[id] ?? { heading: id, body: [], answers: {} };
  const { heading, body, steps, after, closing, answers, vary = [] } = written;
  const state = flow.states[id];
  return (
    <section id={id} className="flow">
      <h2>
        <Label>{heading}</Label>
      </h2>
      {only && (
        <p className="hint">
          <Label>{say({ or: only.map((knows) => ({ knows })) })}</Label>
        </p>
      )}
      {state?.meta?.never?.map((never, index) => (
        <p key={index} className="hint">
          <Label>{notFor(never)}</Label>
        </p>
      ))}
      {vary.map(
        ({ when, heading: other }, index) => other && <Said key={index} {...{ when, say }} text={other} />,
      )}
      <ConditionalBlocks blocks={body} say={say} />
      {steps && steps.length > 0 && (
        <ol>
          {steps.map(({ when, c }, index) => (
            <li key={index}>
              <ForWhom when={when} say={say}>
                <Blocks blocks={c} />
              </ForWhom>
            </li>
          ))}
        </ol>
      )}
      <ConditionalBlocks blocks={after ?? []} say={say} />
      {state?.tags.includes("person") && <Contact contact={service.contact} />}
      {closing && (
        <h3>
          <Label>{closing}</Label>
        </h3>
      )}
      {vary.map(
        ({ when, closing: other }, index) => other && <Said key={index} {...{ when, say }} text={other} />,
      )}
      {state?.on && (
        <ul className="ways">
          {Object.keys(state.on).map((answer) => {
            const [target, ...others] = plainTargets(flow, id, answer);
            if (target === undefined) return null;
            return (
              <li key={answer}>
                <a href={`#${target}`}>
                  <Label>{answers[answer]?.label ?? answer}</Label>
                </a>
                {vary.map(({ when, answers: own }, index) => {
                  const other = own?.[answer];
                  return other && <Said key={index} {...{ when, say }} text={other.label} />;
                })}
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

/** Other words for some readers. */
function Said({
  text,
  ...whom
}: { readonly text: string } & Omit<Parameters<typeof ForWhom>[0], "children">) {
  return (
    <ForWhom {...whom}>
      <p>
        <Label>{text}</Label>
      </p>
    </ForWhom>
  );
}
