import { z } from "zod";
import { keyed } from "../reading/keyed.ts";

const text = z
  .string({ error: "must be a text. Write it here." })
  .min(1, { error: "is empty. Write it, or remove it." });
const texts = z.array(text, { error: "must be a list. Write [one, two], or lines that start with a dash." });
const named = (what: string) =>
  z.record(z.string(), texts, { error: `must be a map. Write ${what}.` }).optional();
const answer = keyed({ at: text, say: text }, "must be an answer. Write { at: question, say: answer }.");
const leads = {
  answer: z
    .union([answer, z.array(answer)], { error: "must be an answer. Write { at: question, say: answer }." })
    .optional(),
  state: text.optional(),
};
const list = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: "must be a list. Start each with a dash." }).optional();

/** The shape of `content/<locale>/phrases.yaml` and `content/<locale>/<guide>/phrases.yaml`. */
export const phraseShape = keyed({
  phrases: list(
    keyed({
      cause: text.optional(),
      request: text.optional(),
      "off-topic": text.optional(),
      sure: z.literal("false", { error: "can only be false. Remove it, or write sure: false." }).optional(),
      ...leads,
      says: texts,
    }),
  ),
  concepts: named("name: [word, word]"),
  exact: list(keyed({ says: texts, ...leads })),
  together: list(z.tuple([text, text], { error: "must be a pair. Write [one, other]." })),
  commands: named("request: [whole message, …]"),
  replies: named("answer: [whole message, …]"),
  positions: list(texts),
  words: keyed({
    yes: texts,
    no: texts,
    not: texts,
    filler: texts,
    joins: texts.optional(),
    having: texts.optional(),
    doubt: texts.optional(),
  }).optional(),
  facts: z
    .record(z.string(), z.record(z.string(), texts, { error: "must be a map. Write value: [words, …]." }), {
      error: "must be a map. Write fact: lines, and value: [words, …] below each.",
    })
    .optional(),
  languages: named("language: [small word, …]"),
});

export type PhraseData = z.infer<typeof phraseShape>;
