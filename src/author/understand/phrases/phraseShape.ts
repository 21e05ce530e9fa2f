import { z } from "zod";
import { keyed } from "../../reading/keyed.ts";

const text = z
  .string({ error: "must be a text. Write it here." })
  .min(1, { error: "is empty. Write it, or remove it." });
const texts = z.array(text, { error: "must be a list. Write [one, two], or lines that start with a dash." });
const named = (what: string) =>
  z.record(z.string(), texts, { error: `must be a map. Write ${what}.` }).optional();
const answer = keyed(
  { at: text.describe("The question."), say: text.describe("The answer there.") },
  "must be an answer. Write { at: question, say: answer }.",
);
const leads = {
  answer: z
    .union([answer, z.array(answer)], { error: "must be an answer. Write { at: question, say: answer }." })
    .optional()
    .describe("The answer that is meant, as { at: question, say: answer }."),
  state: text.optional().describe("The question, cause or outcome that is meant."),
};
const list = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: "must be a list. Start each with a dash." }).optional();

/** The shape of `content/<locale>/phrases.yaml` and `content/<locale>/<guide>/phrases.yaml`. */
export const phraseShape = keyed({
  phrases: list(
    keyed({
      cause: text.optional().describe("These say that this cause may be it."),
      request: text.optional().describe("These ask for something, as for a person."),
      "off-topic": text.optional().describe("These are about something that the guide can't help with."),
      sure: z
        .literal("false", { error: "can only be false. Remove it, or write sure: false." })
        .optional()
        .describe("Write false where the words may mean something else, too: then it is asked."),
      ...leads,
      says: texts.describe("What members type, one phrase an item."),
    }),
  ).describe("What members type, in groups that mean one thing."),
  concepts: named("name: [word, word]").describe(
    "Words that mean the same here. A * at the end of a first word stands for any ending.",
  ),
  exact: list(keyed({ says: texts.describe("What is seen, letter for letter."), ...leads })).describe(
    "What is seen on the screen. It is taken for sure, so use few.",
  ),
  together: list(z.tuple([text, text], { error: "must be a pair. Write [one, other]." })).describe(
    "Look-alikes: when one is offered, so is the other.",
  ),
  commands: named("request: [whole message, …]").describe(
    "Whole messages for restart, back, help and person.",
  ),
  replies: named("answer: [whole message, …]").describe(
    "What means the answer with this id, wherever it can be given.",
  ),
  positions: list(texts).describe("The first one, and so on. The last line is the last answer."),
  words: keyed({
    yes: texts.describe("Words that say yes."),
    no: texts.describe("Words that say no."),
    not: texts.describe("Words that turn around what they stand with."),
    filler: texts.describe("Words that carry no meaning."),
    joins: texts.optional().describe("Words that stand between two things that are said."),
    having: texts.optional().describe("Words that may stand between a not and what it denies."),
    doubt: texts.optional().describe("Words that make what follows unsure."),
  })
    .optional()
    .describe("Words with a meaning of their own."),
  facts: z
    .record(z.string(), z.record(z.string(), texts, { error: "must be a map. Write value: [words, …]." }), {
      error: "must be a map. Write fact: lines, and value: [words, …] below each.",
    })
    .optional()
    .describe("What tells a fact in passing, besides its labels: device: { phone: [my phone, mobile] }."),
  languages: named("language: [small word, …]").describe(
    "Small words of each language, the guide's own first.",
  ),
});

export type PhraseData = z.infer<typeof phraseShape>;
