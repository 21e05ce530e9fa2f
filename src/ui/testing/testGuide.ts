import type { GuideData } from "../../core/guide/lock.ts";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import { testWords } from "./testWords.ts";

/** A small invented guide for component tests: a kettle that does not boil. It has one of everything. */
export const testGuide = {
  data: {
    version: "f10w000000",
    lock: { states: {}, answers: {}, facts: {}, carried: {}, carriedStates: {} },
    flow: {
      id: "kettle",
      initial: "sign",
      states: {
        sign: {
          tags: ["question"],
          on: {
            dark: [{ target: "kind" }],
            beeps: [{ target: "scale" }],
            leaks: [{ target: "person" }],
            slow: [{ target: "scale" }],
            hums: [{ target: "kind" }],
            other: [{ target: "left" }],
          },
        },
        kind: {
          tags: ["question"],
          meta: { asks: "kind" },
          on: {
            cord: [{ target: "plug", actions: { type: "learn", params: { kind: "cord" } } }],
            base: [{ target: "contacts", actions: { type: "learn", params: { kind: "base" } } }],
          },
        },
        plug: {
          tags: ["cause"],
          on: {
            fixed: [{ target: "solved" }],
            "not-fixed": [{ target: "left" }],
            "not-mine": [{ target: "left" }],
            later: [{ target: "later" }],
          },
        },
        contacts: {
          tags: ["cause"],
          on: {
            fixed: [{ target: "solved" }],
            "not-fixed": [{ target: "left" }],
            later: [{ target: "later" }],
          },
        },
        scale: {
          tags: ["cause"],
          on: {
            fixed: [{ target: "solved" }],
            "not-fixed": [{ target: "left" }],
            "not-mine": [{ target: "left" }],
          },
        },
        left: {
          tags: ["question"],
          on: {
            power: [{ target: "plug", guard: { type: "when", params: { untried: ["plug"] } } }],
            contacts: [{ target: "contacts", guard: { type: "when", params: { untried: ["contacts"] } } }],
            scale: [{ target: "scale", guard: { type: "when", params: { untried: ["scale"] } } }],
            none: [{ target: "person" }],
            ask: [{ target: "person" }],
          },
        },
        solved: { type: "final", tags: ["outcome", "solved"] },
        later: { type: "final", tags: ["outcome", "later"] },
        person: { type: "final", tags: ["outcome", "person"] },
      },
    },
  } satisfies GuideData as GuideData,
  words: testWords,
  service: {
    name: "Kettle Help",
    helpCenter: "https://example.org/help",
    contact: {
      href: "https://example.org/contact",
      email: "help@example.org",
      hours: [{ by: "phone", days: ["mon", "tue"], from: "10:00", to: "16:00" }],
      "time-zone": "America/New_York",
      "one-ticket": "yes",
    },
    emergency: "https://example.org/emergency",
    crisis: { US: [{ name: "988", call: "988", text: "988" }] },
    leave: "https://example.org/",
  } satisfies ServiceInfo as ServiceInfo,
};
