import { z } from "zod";

const text = z
  .string({ error: "must be a text. Write value: label." })
  .min(1, { error: "is empty. Write it." });
/** The shape of `content/<locale>/<guide>/facts.yaml`. */
export const factLabelsShape = z.record(
  z.string(),
  z.record(z.string(), text, { error: "must be a map. Write value: label lines below the fact." }),
  { error: "must be a map. Write fact: lines, and value: label below each." },
);
