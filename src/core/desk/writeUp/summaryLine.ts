import { answerWords, shortOf } from "../../guide/names.ts";
import { closing } from "../../guide/closing.ts";
import type { Guide } from "../../walk/guide.ts";
import type { View } from "../../session/view.ts";
import type { GuideWords } from "../../guide/words.ts";

/**
 * One line for a ticket's field: in words, then stable tags. A tag is made of ids, which never change their meaning:
 * `cause:` is what helped last or what is on the table, `solved:` what helped before it, `tried:` what did not help, `outcome:` how it ended.
 */
export function summaryLine({ flow }: Guide, view: View, words: GuideWords): string {
  const name = (state: string) => shortOf(words, state);
  const first = view.turns.find(
    (turn) => (turn.type === "answer" || turn.type === "passed") && turn.at === flow.initial,
  );
  const problem = first && "say" in first ? first : undefined;
  const last = view.tried.at(-1);
  const isNo = last?.said === closing.notFixed || last?.said === closing.notMine;
  const cause = isNo ? undefined : last;
  const before = view.tried.filter((one) => one !== cause && one.said === closing.fixed);
  const said = [
    problem ? answerWords(words, flow.initial, problem.say, problem.arrived.facts).label : name(flow.initial),
    ...before.map(({ state }) => name(state)),
    ...(cause ? [name(cause.state)] : []),
    ...(view.kind === "outcome" ? [name(view.at)] : []),
  ];
  const tags = [
    `cairn:${flow.id}`,
    ...(problem ? [`problem:${problem.say}`] : []),
    ...(cause ? [`cause:${cause.state}`] : []),
    ...before.map(({ state }) => `solved:${state}`),
    ...view.tried.flatMap((one) =>
      one !== cause && one.said === closing.notFixed ? [`tried:${one.state}`] : [],
    ),
    `outcome:${view.kind === "outcome" ? view.at : "open"}`,
  ];
  return `${said.join(" · ")} [${[...new Set(tags)].join(" ")}]`;
}
