import type { Flow } from "../guide/flow.ts";
import { branch } from "./testGuide.ts";

/** A small invented guide in which everything the format knows occurs once: why does my kettle not boil? */
export const kettleFlow: Flow = {
  id: "kettle",
  initial: "light",
  states: {
    light: {
      tags: ["question"],
      on: { on: [branch("sound")], off: [branch("power")], unsure: [branch("kind")] },
    },
    // Passes itself once the power is known.
    power: {
      tags: ["question"],
      meta: { asks: "power" },
      on: {
        mains: [branch("socket", { learn: { power: "mains" } })],
        stove: [branch("hob", { learn: { power: "stove" } })],
      },
    },
    // Leads elsewhere by what is known; `whistle` can only be given for a stove kettle.
    sound: {
      tags: ["question"],
      on: {
        silent: [branch("hob", { when: { knows: { power: "stove" } } }), branch("socket")],
        whistle: [branch("lid", { when: { knows: { power: "stove" } } })],
        hums: [branch("scale")],
      },
    },
    // Only one answer can be given unless the power is known.
    kind: {
      tags: ["question"],
      on: {
        any: [branch("power")],
        camping: [branch("hob", { when: { knows: { power: "stove" } } })],
      },
    },
    socket: {
      tags: ["cause"],
      meta: { never: [{ power: "stove" }], via: "socket--try" },
      on: { fixed: [branch("solved")], "not-fixed": [branch("else")], "not-mine": [branch("else")] },
    },
    // A jump to the socket comes here first.
    "socket--try": {
      tags: ["junction"],
      on: {
        on: [
          branch("socket", { when: { untried: ["socket"], lacks: { power: "stove" } } }),
          branch("hob", { when: { untried: ["hob"] } }),
          branch("else"),
        ],
      },
    },
    hob: {
      tags: ["cause"],
      on: { fixed: [branch("solved")], "not-fixed": [branch("else")], later: [branch("later")] },
    },
    lid: {
      tags: ["cause"],
      on: { fixed: [branch("solved")], "not-fixed": [branch("else")] },
    },
    scale: {
      tags: ["cause"],
      on: {
        fixed: [branch("solved")],
        "not-fixed": [
          branch("hob", { when: { untried: ["hob"], knows: { power: "stove" } } }),
          branch("else"),
        ],
      },
    },
    else: {
      tags: ["question"],
      on: {
        "is-dry": [branch("scale", { when: { untried: ["scale"] } })],
        "is-loose": [branch("lid", { when: { untried: ["lid"] } })],
        none: [branch("person")],
      },
    },
    person: { type: "final", tags: ["outcome", "person"] },
    solved: { type: "final", tags: ["outcome", "solved"] },
    later: { type: "final", tags: ["outcome", "later"] },
  },
};
