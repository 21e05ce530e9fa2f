import { closing } from "../../guide/closing.ts";
import { askedBy } from "../../guide/factWords.ts";
import type { Guide } from "../../walk/guide.ts";
import type { View } from "../../session/view.ts";
import type { Packet, PacketAnswer } from "./packet.ts";

/** The hand-off packet of what is seen now. `ticked` are ids of steps. */
export function packetOf({ flow, version }: Guide, view: View, ticked: readonly string[] = []): Packet {
  const problems: PacketAnswer[] = [];
  const answers: PacketAnswer[] = [];
  const told: Record<string, string> = {};
  /** Facts that answered their question by themselves: there they stand among the answers. */
  const used = new Set<string>();
  /** Where the next answer is kept. */
  let list = problems;
  for (const turn of view.turns) {
    if (turn.type === "told") {
      // What the account says is nobody's word, and what an agent was told stands in the agent's note.
      if (turn.by === "member") Object.assign(told, turn.facts);
      continue;
    }
    const { tags } = flow.states[turn.at] ?? {};
    // On from a good end: something else is wrong, too.
    if (tags?.includes("solved")) list = problems;
    // The closing answers of causes are told with the causes.
    if (turn.type === "jump" || tags?.[0] !== "question") continue;
    const { at, say, arrived } = turn;
    // Where only one answer could be given, nobody said anything.
    const by = turn.type === "answer" ? turn.by : turn.from?.by;
    if (!by) continue;
    if (turn.type === "passed" && turn.from) used.add(turn.from.fact);
    list.push({
      at,
      say,
      by,
      ...(turn.type === "passed" && { passed: true as const }),
      facts: arrived.facts,
    });
    list = answers;
  }
  return {
    guide: flow.id,
    version,
    problems,
    answers,
    told: Object.entries(told).flatMap(([fact, value]) =>
      view.known[fact]?.how === "told" && !used.has(fact) ? [{ at: askedBy(flow, fact), fact, value }] : [],
    ),
    tried: view.tried,
    solved: view.tried.flatMap(({ state, said }) => (said === closing.fixed ? [state] : [])),
    notHelped: view.tried.flatMap(({ state, said }) => (said === closing.notFixed ? [state] : [])),
    nothing: view.nothing,
    ticked,
    at: view.at,
    facts: view.arrived.facts,
  };
}
