import { z } from "zod";
import { idPattern } from "../reading/patterns.ts";
import { keyed } from "../reading/keyed.ts";

const text = z
  .string({ error: "must be a text. Write it here." })
  .min(1, { error: "is empty. Write it, or remove the key." });
const label = z.union([text, keyed({ label: text, help: text.optional() })], {
  error: 'must be a label. Write "answer: label", or "label" and "help" below it.',
});

/** What stands between the `---` lines of a state's file. */
export const frontMatter = keyed({
  facts: z.array(text, { error: "must be a list. Write [F1, F2]." }).optional(),
  short: text.optional(),
  closing: text.optional(),
  answers: z
    .record(
      z.string().regex(idPattern, { error: "not an id. Write the answer's id from the flow." }),
      label,
      { error: "must be a map. Write answer: label lines." },
    )
    .optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
