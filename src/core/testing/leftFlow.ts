import type { Flow } from "../guide/flow.ts";
import { branch } from "./testGuide.ts";

/**
 * A small invented guide with a list of *what is left*: why is my lamp dark? `bulb` is for one kind of lamp only, and its
 * steps depend on the room.
 */
export const leftFlow: Flow = {
  id: "lamp",
  initial: "what-is-left",
  states: {
    "what-is-left": {
      tags: ["question"],
      on: {
        bulb: [branch("bulb--try", { when: { untried: ["bulb"], lacks: { kind: "led" } } })],
        plug: [branch("plug", { when: { untried: ["plug"] } })],
        none: [branch("person")],
      },
    },
    kind: {
      tags: ["question"],
      meta: { asks: "kind" },
      on: {
        old: [branch("bulb--try", { learn: { kind: "old" } })],
        led: [branch("bulb--try", { learn: { kind: "led" } })],
      },
    },
    "bulb--try": {
      tags: ["junction"],
      on: {
        on: [
          branch("bulb", { when: { untried: ["bulb"], knows: { kind: "old" } } }),
          branch("kind", { when: { untried: ["bulb"], lacks: { kind: ["old", "led"] } } }),
          branch("what-is-left"),
        ],
      },
    },
    bulb: {
      tags: ["cause"],
      meta: {
        via: "bulb--try",
        never: [{ kind: "led" }],
        steps: [{ id: "unplug" }, { id: "wait", when: { knows: { room: ["hall", "attic"] } } }],
      },
      on: { fixed: [branch("solved")], "not-fixed": [branch("what-is-left", { learn: { room: "hall" } })] },
    },
    plug: {
      tags: ["cause"],
      meta: { steps: [{ id: "unplug" }, { id: "push" }] },
      on: { fixed: [branch("solved")], "not-fixed": [branch("what-is-left", { learn: { room: "attic" } })] },
    },
    person: { type: "final", tags: ["outcome", "person"] },
    solved: { type: "final", tags: ["outcome", "solved"] },
  },
};
