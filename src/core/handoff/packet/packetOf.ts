import { closing } from "../../guide/closing.ts";
import type { Guide } from "../../walk/guide.ts";
import type { View } from "../../session/view.ts";
import type { Packet, PacketAnswer } from "./packet.ts";

/** The hand-off packet of what is seen now. `ticked` are ids of steps. */
export function packetOf({ flow, version }: Guide, view: View, ticked: readonly string[] = []): Packet {
  const [problem, ...answers] = view.turns.flatMap((turn): PacketAnswer[] => {
    // The closing answers of causes are told with the causes.
    if (turn.type === "told" || turn.type === "jump" || flow.states[turn.at]?.tags[0] !== "question")
      return [];
    const { at, say, arrived } = turn;
    if (turn.type === "answer") return [{ at, say, by: turn.by, facts: arrived.facts }];
    // Where only one answer could be given, nobody said anything.
    return turn.from ? [{ at, say, by: turn.from.by, passed: true, facts: arrived.facts }] : [];
  });
  return {
    guide: flow.id,
    version,
    ...(problem && { problem }),
    answers,
    tried: view.tried,
    solved: view.tried.flatMap(({ state, said }) => (said === closing.fixed ? [state] : [])),
    notHelped: view.tried.flatMap(({ state, said }) => (said === closing.notFixed ? [state] : [])),
    nothing: view.nothing,
    ticked,
    at: view.at,
    facts: view.arrived.facts,
  };
}
