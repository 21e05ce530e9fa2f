import { z } from "zod";
import { idPattern } from "../../reading/patterns.ts";
import { keyed } from "../../reading/keyed.ts";

const text = z
  .string({ error: "must be a text. Write it here." })
  .min(1, { error: "is empty. Write it, or remove the key." });
const sets = {
  error: "must say which facts. Write { fact: value }, or a list of such maps: any of them.",
};
const set = z.record(z.string(), z.union([text, z.array(text)], sets), sets);
const conditions = {
  if: z
    .union([set, z.array(set)], sets)
    .optional()
    .describe("Only for those who are known to be so, as { plan: eap }, when they come here."),
  unless: z
    .union([set, z.array(set)], sets)
    .optional()
    .describe("Not for those who are known to be so."),
};

const labelled = keyed({
  ...conditions,
  label: text.describe("What stands on the button."),
  help: text.optional().describe("A line below the label, where it needs one."),
});
const label = z.union([text, labelled, z.array(z.union([text, labelled])).min(1)], {
  error:
    'must be a label. Write "answer: label", "label" and "help" below it, or a list of such with "if" or "unless", the plain one last.',
});
const said = keyed({ ...conditions, text: text.describe("The wording for these readers.") });
const varied = z.union([text, z.array(z.union([text, said])).min(1)], {
  error:
    "must be a text. Write it here, or a list of { if: { fact: value }, text: … }, with the plain one last.",
});

/** What stands between the `---` lines of a state's file. */
export const frontMatter = keyed({
  facts: z
    .union([z.array(text), z.literal("none")], {
      error: 'must be a list. Write [F1, F2], or "none" if the article does not say it.',
    })
    .optional()
    .describe(
      "Facts of the ledger that this text rests on, as [F1, F2]; none if it rests on nothing of the article, and its author knows that.",
    ),
  from: z
    .literal("article", {
      error: 'can only be "article". Write it for words that the article has, or remove the key.',
    })
    .optional()
    .describe("article: the words are those of the article, kept by the organisation whose article it is."),
  short: z
    .string({
      error:
        "must be one text. Write one for everybody: it names the cause in lists before anybody is there.",
    })
    .min(1, { error: "is empty. Write it, or remove the key." })
    .optional()
    .describe("The name in lists and summaries: a few words, without a full stop."),
  heading: z
    .array(said, {
      error:
        'must be a list. Write [{ if: { fact: value }, text: … }]; the plain one is the line "# …" below.',
    })
    .optional()
    .describe("Other headings, for some readers. The plain one is the line # below."),
  closing: varied.optional().describe("In a cause: the question below the steps. Left out: the usual one."),
  answers: z
    .record(
      z.string().regex(idPattern, { error: "not an id. Write the answer's id from the flow." }),
      label,
      { error: "must be a map. Write answer: label lines." },
    )
    .optional()
    .describe("A label for each answer of the flow, in the words that a reader would say."),
});

export type FrontMatter = z.infer<typeof frontMatter>;
/** One of several wordings, and for whom. */
export type Varied = z.infer<typeof said> | z.infer<typeof labelled>;
