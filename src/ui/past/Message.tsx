import type { Context } from "../../core/guide/isMet.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Blocks } from "../text/Blocks.tsx";
import { Steps, type Ticks } from "../now/Steps.tsx";
import { useText } from "../text/useText.ts";
import { wordsOf } from "../../core/guide/names.ts";
import { Label } from "../text/Label.tsx";

interface MessageProps extends Partial<Ticks> {
  readonly turn: number;
  readonly state: string;
  readonly arrived: Context;
  readonly words: GuideWords;
}

/** What the guide said in the past, in short. The steps of a cause stay within reach. */
export function Message({ state, arrived, words, ...list }: MessageProps) {
  const t = useText();
  const { heading, body, steps, after } = wordsOf(words, state, arrived.facts);
  return (
    <div className="said" data-anchor={state}>
      <p>
        <Label>{heading}</Label>
      </p>
      {steps && (
        <details>
          <summary>{t("steps.again")}</summary>
          <div className="flow">
            <Blocks blocks={body} />
            <Steps steps={steps} before={arrived.tried} {...list} />
            <Blocks blocks={after ?? []} />
          </div>
        </details>
      )}
    </div>
  );
}
