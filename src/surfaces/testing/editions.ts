import type { Edition } from "../../core/conversation/ports.ts";
import { firstLock } from "../../core/testing/testGuide.ts";
import { testGuide } from "../../ui/testing/testGuide.ts";
import type { LoadedAgent } from "../agent/call/loadAgent.ts";

const { data, words } = testGuide;

/** The test guide as it is published: what is answered in it can be kept, and it gives codes. */
export const numberedGuide: Edition = { data: { ...data, lock: firstLock(data.flow) }, words };

/** The same as a desk loads it, with what is for agents. */
export const deskEdition: LoadedAgent = {
  ...numberedGuide,
  agent: {
    version: "a",
    words: { guide: "kettle", locale: "en", states: {} },
    map: { width: 100, height: 100, nodes: [], edges: [] },
    phrases: [{ says: ["no tea"], cause: "scale" }],
    guides: {},
  },
  urls: { dataUrl: "", wordsUrl: "", agentUrl: "" },
};
