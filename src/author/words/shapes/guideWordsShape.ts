import { z } from "zod";
import { keyed } from "../../reading/keyed.ts";

const text = z.string({ error: "must be a text. Write it here." }).min(1, { error: "is empty. Write it." });

/** The shape of `content/<locale>/<guide>/guide.yaml`. */
export const guideWordsShape = keyed({
  title: text.describe(
    "What the guide is called: in the list of guides, at the top, and in the browser's tab.",
  ),
  summary: text.describe(
    "One or two sentences on what it helps with, as search engines and the list show them.",
  ),
  crisis: z
    .enum(["bar", "footer"], {
      error:
        'is no place for the line with help in a crisis. Write "footer", or remove the key: then it is in the bar.',
    })
    .optional()
    .describe("Where the line with help in a crisis stands. Left out: in the bar that is always in sight."),
  typed: z
    .literal("yes", {
      error: "can only be yes. Write typed: yes, or remove the key: then phrases make the box.",
    })
    .optional()
    .describe("yes: a box to type in without phrases; the guide's own words are what it understands."),
});
