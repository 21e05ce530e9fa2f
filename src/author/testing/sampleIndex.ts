import { buildIndex } from "../understand/buildIndex.ts";
import type { BankGroup, PhraseBank } from "../understand/phrases/phraseBank.ts";
import type { Target } from "../../understand/phraseIndex.ts";

/** A small invented guide, about a coffee machine: nothing in the engine knows what it is about. */
export function samplePhrases(): PhraseBank {
  const where = { file: "sample", line: 1 };
  const group = (kind: BankGroup["kind"], name: string, to: readonly Target[], says: string): BankGroup => ({
    ...(kind && { kind, name }),
    to,
    phrases: says.split(", ").map((text) => ({ text, where })),
    where,
  });
  return {
    guide: "coffee",
    locale: "en",
    groups: [
      group(
        "cause",
        "water",
        [{ at: "start", say: "dry" }],
        "no water comes out, the tank is empty, nothing drips, it is dry, water light is on, pump runs dry, my cup stays empty",
      ),
      group(
        "cause",
        "beans",
        [{ at: "start", say: "beans" }, { state: "beans" }],
        "no beans left, the grinder is empty, beans ran out, grinder makes noise but no coffee, bean light is on, out of beans",
      ),
      group(
        "cause",
        "power",
        [{ state: "power" }],
        "it does not turn on, the machine is dead, no lights at all, power button does nothing, will not start, screen stays black",
      ),
      group(undefined, "", [{ at: "kind", say: "milk" }], "latte, cappuccino, something with milk"),
      group(
        "request",
        "person",
        [],
        "talk to a person, i want a human, call support, customer service, speak to somebody",
      ),
      group("request", "return", [], "return the machine, send it back, i want to exchange it"),
      group(
        "off-topic",
        "small-talk",
        [],
        "hello, how are you, tell me a joke, what time is it, thanks, i love cats",
      ),
      group("off-topic", "recipes", [], "how do i bake bread, cake recipe, what goes with tea"),
    ],
    concepts: {
      water: ["water", "tank", "drip*"],
      beans: ["bean*", "grinder"],
      power: ["power", "turn on", "plug*", "dead"],
    },
    exact: [{ says: ["error w 1"], to: [{ at: "start", say: "dry" }], where }],
    together: [{ pair: ["water", "beans"], where }],
    commands: { restart: ["start over"], back: ["go back"], help: ["what can you do"] },
    replies: {
      fixed: ["it works now", "fixed", "that worked"],
      "not-fixed": ["no it didnt work", "still broken", "it did not help"],
      unsure: ["not sure", "i dont know"],
    },
    positions: [
      ["first", "the first one", "1"],
      ["second", "the second one", "2"],
      ["last", "the last one"],
    ],
    words: {
      yes: ["yes", "yeah"],
      no: ["no", "nope"],
      not: ["not", "no", "never", "dont"],
      filler: ["the", "a", "is", "it", "i", "my", "please", "to", "can", "you", "what", "do"],
      joins: ["and", "but"],
      having: ["have", "with"],
      doubt: ["if", "maybe"],
    },
    facts: [],
    languages: { en: ["the", "is", "it", "i", "my"], es: ["la", "el", "no", "de", "mi", "esta"] },
  };
}

export function sampleIndex() {
  return buildIndex(samplePhrases());
}
