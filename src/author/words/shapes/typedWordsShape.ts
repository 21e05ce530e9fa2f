import { z } from "zod";

/** The shape of `content/<locale>/<guide>/typed.yaml`. */
export const typedWordsShape = z.record(
  z.string(),
  z.string({ error: "must be a text. Write key: text." }).min(1, { error: "is empty. Write the words." }),
  { error: "must be a map. Write key: text lines." },
);
