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

/** The shape of `flows/<guide>.facts.yaml`. */
export const ledgerShape = keyed({
  /** The article the guide is made from, and when it was last checked against it. */
  article: keyed({
    href: text.regex(/^https:\/\/\S+$/, { error: 'not a full address. Write it with "https://".' }),
    checked: date,
  }),
  facts: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: "not the id of a fact. Write e.g. F12." }),
      keyed({
        section: text.optional(),
        fact: text,
        sha256: text.regex(/^[0-9a-f]{64}$/, {
          error: "not a SHA-256. Write 64 hex digits, of the normalised source sentence.",
        }),
        /** To whom it applies, by the facts of the flow; without, to everybody. */
        for: sets.optional(),
        /** To whom it does not. */
        "not-for": sets.optional(),
        cites: z
          .literal("none", { error: 'can only be "none". Remove it if the fact rests somewhere.' })
          .optional(),
        why: text.optional(),
      }),
      { error: "must be a map of facts. Write F1: { section: …, fact: …, sha256: … } lines." },
    )
    .optional(),
});

export type Ledger = z.infer<typeof ledgerShape>;
/** To whom a fact applies, as written. */
export type WrittenFor = z.infer<typeof sets>;
