import { z } from "zod";
import { keyed } from "../reading/keyed.ts";

const text = z
  .string({ error: "must be a text. Write it here." })
  .min(1, { error: "is empty. Write it, or remove the key." });
const setsError = {
  error: "must say which facts. Write { fact: value }, a list of such maps: any of them, or fact=value.",
};
const set = z.record(z.string(), z.union([text, z.array(text)], setsError), setsError);
const sets = z.union([text, set, z.array(set)], setsError);
const date = text.refine((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)), {
  error: "not a date. Write it as 2026-11-24.",
});

/** What a fact says until its author does: `check` finds it. */
export const stub = "TODO: say in your own words what this sentence says";
/** The same of a heading, which nobody has to say in other words. */
export const headingStub = "a heading";
/** Whether nobody has written what a fact says. */
export const isStub = (says: string): boolean => says === stub || says === headingStub;

/** The shape of `flows/<guide>.facts.yaml`. */
export const ledgerShape = keyed({
  article: keyed({
    href: text
      .regex(/^https:\/\/\S+$/, { error: 'not a full address. Write it with "https://".' })
      .describe("The address of the source article."),
    checked: date.describe("When the guide was last checked against the article, as 2026-11-24."),
  }).describe("The article the guide is made from."),
  facts: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: "not the id of a fact. Write e.g. F12." }),
      keyed({
        section: text.optional().describe("The heading it stands under in the article."),
        fact: text.describe(
          "What the article says, in your own words: one statement, with its condition and its hedge (may, usually).",
        ),
        sha256: text
          .regex(/^[0-9a-f]{64}$/, {
            error: "not a SHA-256. Write 64 hex digits, of the normalised source sentence.",
          })
          .describe("The fingerprint of the article's sentence, by which a change of it is noticed."),
        for: sets
          .optional()
          .describe("To whom the fact applies, by the facts of the flow; without it, to everybody."),
        "not-for": sets.optional().describe("To whom the fact does not apply."),
        cites: z
          .literal("none", { error: 'can only be "none". Remove it if the fact rests somewhere.' })
          .optional()
          .describe("No text of the guide rests on this fact. Then why says the reason."),
        why: text.optional().describe("Why no text rests on this fact."),
      }),
      { error: "must be a map of facts. Write F1: { section: …, fact: …, sha256: … } lines." },
    )
    .optional()
    .describe("What the article says, fact by fact. The words of the guide name these ids."),
});

export type Ledger = z.infer<typeof ledgerShape>;
/** To whom a fact applies, as written. */
export type WrittenFor = z.infer<typeof sets>;
