import type { Turn } from "../../core/walk/trail.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { useText } from "../text/useText.ts";
import { shortOf } from "../../core/guide/names.ts";
import { Label } from "../text/Label.tsx";
import { TypedWords } from "../typed/TypedWords.tsx";
import { Words } from "../text/Words.tsx";

interface JumpPillProps {
  readonly turn: Extract<Turn, { type: "jump" }>;
  /** The words that led there, while the page lives. */
  readonly typed?: string | undefined;
  readonly words: GuideWords;
  readonly person: string | undefined;
}

/** Where the conversation went without an answer: to a person, or to what someone picked or meant. */
export function JumpPill({ turn, typed, words, person }: JumpPillProps) {
  const t = useText();
  const wanted = turn.wanted ?? turn.to;
  return (
    <div className="mine">
      <p className="pill">
        <span className="unseen">{`${t("said")} `}</span>
        {typed !== undefined && <TypedWords quoted text={typed} />}
        <Label>
          {wanted === person
            ? t("person")
            : wanted === whatIsLeft
              ? t("something-else.said")
              : t("jump", { to: shortOf(words, wanted) })}
        </Label>
        {turn.by !== "member" && <Words className="source">{t(`from.${turn.by}`)}</Words>}
      </p>
    </div>
  );
}
