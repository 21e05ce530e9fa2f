import { expect, test } from "vitest";
import { buildCrisis } from "./buildCrisis.ts";
import { checkCrisis } from "../../../understand/crisis.ts";
import { readWeights, writeWeights } from "../../../understand/crisis/linear.ts";
import { tiersOf } from "../testing/tiersOf.ts";

const data = buildCrisis();
const rulesOnly = buildCrisis(false);
const tier = (text: string): string => checkCrisis(text, data).tier;

test.each([
  ["i want to die", "card"],
  ["my roommate says she wants to die", "card"],
  ["I tried to kill myself last year", "card"],
  ["I don’t want to live", "card"],
  ["i hope i dont wake up", "card"],
  ["No quiero vivir", "card"],
  ["mi hermano se quiere matar", "card"],
  ["i cant do this anymore", "soft"],
  ["ya no puedo más", "soft"],
  ["can i book on friday", "none"],
  ["sí", "none"],
  ["", "none"],
])("%s: %s", (text, wanted) => expect(tier(text)).toBe(wanted));

test.each([
  "I'm not suicidal, I just need an appointment",
  "i am not going to hurt myself",
  "no suicidal thoughts",
  "i used to be suicidal",
  "no pienso en matarme",
  "we are not in crisis",
])("a denial is the soft line, never nothing: %s", (text) =>
  expect(checkCrisis(text, rulesOnly)).toMatchObject({
    tier: "soft",
    denied: expect.any(Boolean) as boolean,
  }),
);

test.each([
  "I'm not suicidal but I want to die",
  "I'm not suicidal. I just don't want to be here",
  "why not kill myself",
  "not okay, i want to die",
])("what is not denied still counts: %s", (text) => expect(tier(text)).toBe("card"));

test.each([
  "w4nt 2 d1e",
  "i w\u200ban\u200bt to d\u00adie",
  "k i l l m y s e l f",
  "I WANT TO DIEEEEE",
  "ѕuicide",
  "su!cide",
  "quiero morír",
])("disguised: %s", (text) => expect(tier(text)).toBe("card"));

test.each([
  "suicide squad",
  "i cut myself shaving",
  "this app is killing me",
  "dying to get an appointment",
  "me muero de risa",
  "my wife will kill me if i miss this",
])("an exact figure of speech is not a card: %s", (text) => expect(tier(text)).not.toBe("card"));

test("where the model hears nothing, a card of a figurative rule is the soft line, never nothing", () => {
  const calm = { ...data, model: { ...data.model!, calm: Infinity, threshold: Infinity } };
  expect(checkCrisis("my dad is gonna kill me when he sees that charge", calm)).toMatchObject({
    tier: "soft",
    softened: true,
  });
});

test.each(["goodbye everyone", "i have a plan to end it", "i took all my pills"])(
  "plans, means and goodbyes keep their card whatever the model hears: %s",
  (text) => {
    const calm = { ...data, model: { ...data.model!, calm: Infinity, threshold: Infinity } };
    expect(checkCrisis(text, calm)).toMatchObject({ tier: "card", softened: false });
  },
);

test("weights survive being written as letters", () => {
  const weights = Int8Array.from([0, 31, -31, 15, -1]);
  expect(readWeights({ weights: writeWeights(weights), buckets: 5 })).toEqual(weights);
});

test("a figure of speech does not excuse the rest of the message", () =>
  expect(tier("i cut myself shaving and honestly i want to die")).toBe("card"));

test("a long paste is never answered with nothing, and its head, tail and slices are read", () => {
  const filler = "my calendar is blank and nothing loads. ".repeat(2500);
  expect(checkCrisis(filler, data)).toMatchObject({ tier: "soft", unread: true });
  expect(tier(`i want to die. ${filler}`)).toBe("card");
  expect(tier(`${filler} i want to die`)).toBe("card");
  expect(tier(`${filler.slice(0, 9000)} i want to die. ${filler.slice(0, 9000)}`)).toBe("card");
});

test("enormous and hostile text is answered: unbounded, each would take minutes", () => {
  for (const text of [
    "a".repeat(1e6),
    "i ".repeat(5e5),
    "want to ".repeat(1e5),
    "not ".repeat(2e5),
    "\u202e\u200b".repeat(5e5),
    "💊".repeat(2e5),
    "no quiero ".repeat(1e5),
    "....".repeat(2e5),
    "<script>".repeat(1e5),
  ]) {
    expect(["card", "soft", "none"]).toContain(checkCrisis(text, data).tier);
  }
});

test("random messages: no exception, no unknown tier", () =>
  expect([...tiersOf(3000, data)].sort()).toEqual(["card", "none", "soft"]));

test("the result holds no word of the message", () =>
  expect(JSON.stringify(checkCrisis("i want to die zanzibar", data))).not.toContain("zanzibar"));
