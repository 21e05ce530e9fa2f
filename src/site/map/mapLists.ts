import { answerWords, shortOf } from "../../core/guide/names.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { PlaceSource } from "../../author/language/guideSource.ts";
import type { ProjectGuide } from "../../author/project/project.ts";
import type { Text } from "../../ui/text/makeText.ts";
import { conditionText } from "../../ui/text/conditionText.ts";

/** A question, or a cause with answers of its own, and where each of its answers leads. */
export interface ListedState {
  readonly state: string;
  readonly name: string;
  readonly kind: "question" | "cause";
  readonly answers: readonly ListedAnswer[];
}

interface ListedAnswer {
  readonly say: string;
  readonly label: string;
  /** In the order of its list. Empty: on with the list before. */
  readonly places: readonly ListedPlace[];
}

export interface ListedPlace {
  readonly to: string;
  readonly name: string;
  readonly kind: "question" | "cause" | "outcome" | "left";
  /** For whom; empty for everybody. */
  readonly whom: readonly string[];
}

/** The guide answer by answer: what a picture of it says in words. */
export function mapLists({ source, data }: ProjectGuide, words: GuideWords, t: Text): readonly ListedState[] {
  const { whom, notFor } = conditionText(data.flow, words, t, {
    if: "agent.map.if",
    unless: "agent.map.unless",
  });
  const questions = new Set(source.questions.map(({ id }) => id));
  const causes = new Set(source.causes.map(({ id }) => id));
  const kindOf = (id: string): ListedPlace["kind"] =>
    questions.has(id) ? "question" : causes.has(id) ? "cause" : id === whatIsLeft ? "left" : "outcome";
  const place = ({ to, if: some, unless }: PlaceSource): ListedPlace => ({
    to,
    name: shortOf(words, to),
    kind: kindOf(to),
    whom: [...(some ? [whom({ or: some.map((knows) => ({ knows })) })] : []), ...unless.map(notFor)],
  });
  const listed = (kind: ListedState["kind"]) => (one: (typeof source.questions)[number]) => ({
    state: one.id,
    name: words.states[one.id]?.heading ?? one.id,
    kind,
    answers: one.answers.map(({ id, then = [] }) => ({
      say: id,
      label: answerWords(words, one.id, id, {}).label,
      places: then.map(place),
    })),
  });
  return [
    ...source.questions.map(listed("question")),
    ...source.causes.filter(({ answers }) => answers.length > 0).map(listed("cause")),
  ];
}
