import type { GuideWords } from "../../core/words.ts";
import { useText } from "../useText.ts";
import { shortOf } from "../wordsOf.ts";
import type { CrisisHelpProps } from "./CrisisHelp.tsx";
import type { Meant } from "./listener.ts";
import { SoftLine } from "./SoftLine.tsx";
import type { Exchange } from "./useTyped.ts";

interface TypedReplyProps extends CrisisHelpProps {
  readonly exchange: Exchange;
  readonly words: GuideWords;
  readonly onPick: (meant: Meant) => void;
  readonly onNone: () => void;
  readonly onPerson: () => void;
}

/** The reply to a message that did not simply answer the question: what may be meant, or what this guide can do. */
export function TypedReply({ exchange, words, service, onPick, onNone, onPerson }: TypedReplyProps) {
  const t = useText();
  if (exchange.type !== "heard") {
    return (
      <div className="typed-reply flow">
        <Typed text={exchange.text} />
        <output>{exchange.type === "waiting" && t("typed.waiting")}</output>
      </div>
    );
  }
  const { heard, text } = exchange;
  const meant = heard.kind === "answer" || heard.kind === "ask" ? heard.meant : [];
  const quiet = heard.kind === "ask" && meant.length === 0;
  return (
    <div className="typed-reply flow" data-heard={heard.kind}>
      {!quiet && <Typed text={text} />}
      {heard.soft && <SoftLine service={service} />}
      {!quiet && (
        <>
          <output>
            {heard.kind === "answer" && t("typed.read-as")}
            {heard.kind === "ask" && t("typed.did-you-mean")}
            {heard.kind === "request" && t(`typed.request.${heard.request}`)}
            {heard.kind === "menu" && t(menuKey(t, heard))}
          </output>
          <ul className="bare flex flex-col gap-2">
            {meant.map((one) => (
              <li key={JSON.stringify(one)}>
                <button
                  type="button"
                  className="answer"
                  data-option={
                    "state" in one ? one.state : "at" in one ? `${one.at}.${one.say}` : one.request
                  }
                  onClick={() => onPick(one)}
                >
                  {labelOf(one, words, t)}
                </button>
              </li>
            ))}
            {meant.length > 0 && (
              <li>
                <button type="button" className="answer" data-command="none" onClick={onNone}>
                  {t("typed.none")}
                </button>
              </li>
            )}
            {(meant.length > 0 || heard.kind !== "menu" || heard.person || heard.why === "off-topic") && (
              <li>
                <button type="button" className="answer" data-command="typed-person" onClick={onPerson}>
                  {t("person")}
                </button>
              </li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}

/** The member's own words, as text and nothing else. */
function Typed({ text }: { readonly text: string }) {
  const t = useText();
  return (
    <div className="mine">
      <p className="pill">
        <span className="unseen">{t("typed.you")} </span>
        {text}
      </p>
    </div>
  );
}

function menuKey(
  t: ReturnType<typeof useText>,
  { why, topic, person }: { why: string; topic?: string | undefined; person: boolean },
) {
  const own = topic && `typed.topic.${topic}`;
  if (own && t(own) !== own) return own;
  return person ? "typed.menu.again" : `typed.menu.${why}`;
}

function labelOf(meant: Meant, words: GuideWords, t: ReturnType<typeof useText>): string {
  if ("state" in meant) return shortOf(words, meant.state);
  if ("at" in meant) return words.states[meant.at]?.answers[meant.say]?.label ?? meant.say;
  return meant.request === "person" ? t("person") : t(`typed.ask.${meant.request}`);
}
