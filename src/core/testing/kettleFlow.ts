import type { Facts, Flow, FlowState, When } from "../guide/flow.ts";
import { branch } from "./testGuide.ts";

const untried = (...ids: string[]): When => ({ untried: ids });
const junction = (...branches: ReturnType<typeof branch>[]): FlowState => ({
  tags: ["junction"],
  on: { on: branches },
});
const going = (list: string, learn: Facts = {}) => ({ learn: { "agenda--now": list, ...learn } });
const openOf: Readonly<Record<string, When>> = {
  socket: { ...untried("socket"), lacks: { power: ["stove", "gas"] } },
  hob: { ...untried("hob"), knows: { power: ["stove", "gas"] } },
  scale: untried("scale"),
  lid: { ...untried("lid"), or: [{ knows: { power: "mains" } }, untried("step--press-lid")] },
};
const open = (id: string) => ({ when: openOf[id] ?? {} });
/** `hob` is for stoves only: whoever has not said asks `power` first. */
const askPower: When = { ...untried("hob"), lacks: { power: ["mains", "stove", "gas"] } };

/**
 * A small invented guide in which everything the compiled form knows occurs once: why does my kettle not boil? Some
 * answers lead straight to a place, others to a list; `gas` is only ever told.
 */
export const kettleFlow: Flow = {
  id: "kettle",
  initial: "light",
  told: { power: ["gas"] },
  states: {
    light: {
      tags: ["question"],
      on: { on: [branch("sound")], off: [branch("light--off")], unsure: [branch("kind")] },
    },
    "light--off": junction(
      branch("power", { when: { lacks: { "asked--power": "yes" } }, ...going("light--off") }),
      branch("socket", { ...open("socket"), ...going("light--off", { room: "kitchen" }) }),
      branch("hob", { ...open("hob"), ...going("light--off") }),
      branch("else--open"),
    ),
    // Passes itself once the power is known, and goes on with the list that led here.
    power: {
      tags: ["question"],
      meta: { asks: "power" },
      on: {
        mains: [branch("next--open", { learn: { power: "mains", "asked--power": "yes" } })],
        stove: [branch("next--open", { learn: { power: "stove", "asked--power": "yes" } })],
      },
    },
    // Leads elsewhere by what is known; `whistle` can only be given for a stove kettle.
    sound: {
      tags: ["question"],
      on: {
        silent: [branch("hob", open("hob")), branch("socket", open("socket")), branch("else--open")],
        whistle: [branch("lid", { when: { knows: { power: "stove" }, ...untried("lid") } })],
        hums: [branch("sound--hums")],
      },
    },
    "sound--hums": junction(
      branch("scale", { ...open("scale"), ...going("sound--hums") }),
      branch("lid", {
        when: { knows: { power: "stove" }, and: [openOf["lid"] ?? {}] },
        ...going("sound--hums"),
      }),
      branch("else--open"),
    ),
    // Only one answer can be given unless the power is known.
    kind: {
      tags: ["question"],
      on: {
        any: [branch("light--off")],
        camping: [branch("hob", { when: { knows: { power: "stove" }, ...untried("hob") } })],
      },
    },
    socket: {
      tags: ["cause"],
      meta: {
        via: "socket--try",
        never: [{ power: ["stove", "gas"] }],
        steps: [{ id: "other-socket" }, { id: "fuse", when: { knows: { room: "kitchen" } } }],
      },
      on: {
        fixed: [branch("solved")],
        "not-fixed": [branch("next--open")],
        "not-mine": [branch("next--open")],
      },
    },
    "socket--try": junction(
      branch("socket", { ...open("socket"), ...going("socket--try") }),
      branch("hob", { ...open("hob"), ...going("socket--try") }),
      branch("else--open"),
    ),
    hob: {
      tags: ["cause"],
      meta: { via: "hob--try", steps: [{ id: "turn-up" }] },
      on: { fixed: [branch("solved")], "not-fixed": [branch("next--open")], later: [branch("later")] },
    },
    "hob--try": junction(
      branch("hob", { ...open("hob"), ...going("hob--try") }),
      branch("power", { when: askPower, ...going("hob--try") }),
      branch("else--open"),
    ),
    // Not offered if its only step was shown: as with the scale, for a stove kettle.
    lid: {
      tags: ["cause"],
      meta: {
        via: "lid--try",
        steps: [{ id: "press-lid" }, { id: "unplug", when: { knows: { power: "mains" } } }],
      },
      on: { fixed: [branch("solved")], "not-fixed": [branch("next--open")] },
    },
    "lid--try": junction(branch("lid", { ...open("lid"), ...going("lid--try") }), branch("else--open")),
    scale: {
      tags: ["cause"],
      meta: {
        via: "scale--try",
        steps: [{ id: "vinegar" }, { id: "press-lid", when: { knows: { power: "gas" } } }],
      },
      on: { fixed: [branch("solved")], "not-fixed": [branch("next--open")] },
    },
    "scale--try": junction(
      branch("scale", { ...open("scale"), ...going("scale--try") }),
      branch("else--open"),
    ),
    else: {
      tags: ["question"],
      meta: { via: "else--open" },
      on: {
        "is-dry": [branch("scale--try", open("scale"))],
        "is-loose": [branch("lid--try", open("lid"))],
        none: [branch("else--open", { learn: { "out--scale": "yes", "out--lid": "yes" } })],
      },
    },
    "next--open": junction(
      ...["light--off", "sound--hums", "socket--try", "hob--try", "lid--try", "scale--try"].map((id) =>
        branch(id, { when: { knows: { "agenda--now": id } } }),
      ),
      branch("else--open"),
    ),
    "else--open": junction(
      branch("else", {
        when: {
          or: [
            { ...openOf["scale"], lacks: { "out--scale": "yes" } },
            { and: [openOf["lid"] ?? {}, { lacks: { "out--lid": "yes" } }] },
          ],
        },
      }),
      branch("person"),
    ),
    person: { type: "final", tags: ["outcome", "person"] },
    solved: { type: "final", tags: ["outcome", "solved"] },
    later: { type: "final", tags: ["outcome", "later"] },
  },
};
