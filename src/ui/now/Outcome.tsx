import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Blocks } from "../text/Blocks.tsx";
import { Choice } from "./Choice.tsx";
import { Contact } from "./Contact.tsx";
import type { StateProps } from "./Question.tsx";
import { Label } from "../text/Label.tsx";
import { StateHeading } from "./StateHeading.tsx";
import { Steps, type Ticks } from "./Steps.tsx";
import { Tried } from "./Tried.tsx";
import { useText } from "../text/useText.ts";
import { shortOf, wordsOf } from "../../core/guide/names.ts";

interface OutcomeProps extends Pick<StateProps, "view" | "words" | "heading">, Ticks {
  readonly guide: GuideWords;
  /** On to what is left, as something else is wrong, too; or straight to what was said besides. */
  readonly onGoOn: (to?: string) => void;
  readonly service: Pick<ServiceInfo, "contact">;
}

/**
 * An end: solved, a person, later, or another. At a person the way there comes first, and what a person can do right
 * below.
 */
export function Outcome({ view, words, heading, guide, service, onGoOn, ticks, onTick }: OutcomeProps) {
  const t = useText();
  const isPerson = view.roles.includes("person");
  const last = view.tried.at(-1);
  const steps = last && wordsOf(guide, last.state, last.arrived.facts).steps;
  return (
    <>
      <StateHeading heading={heading} state={view.at}>
        {words.heading}
      </StateHeading>
      {isPerson && <Contact contact={service.contact} />}
      <Blocks blocks={words.body} />
      {isPerson && <Tried tried={view.tried} ticks={ticks} words={guide} />}
      {view.roles.includes("later") && steps && (
        <>
          <h3>
            <Label>{t("later.steps", { cause: shortOf(guide, last.state) })}</Label>
          </h3>
          <Steps steps={steps} before={last.arrived.tried} ticks={ticks} onTick={onTick} />
        </>
      )}
      {words.after && <Blocks blocks={words.after} />}
      {view.besides && (
        <Choice
          data-command="besides"
          label={t("besides", { cause: shortOf(guide, view.besides) })}
          onClick={() => onGoOn(view.besides)}
        />
      )}
      {view.goesOn && (
        <Choice data-command="something-else" label={t("something-else")} onClick={() => onGoOn()} />
      )}
    </>
  );
}
