import { factWords } from "../../core/guide/factWords.ts";
import { planOf } from "./taken/plan.ts";
import { readText } from "./taken/readText.ts";
import { optionLabels } from "./optionLabels.ts";
import { replyText } from "./replyText.ts";
import { ToldPill } from "../past/ToldPill.tsx";
import { SoftLine } from "./SoftLine.tsx";
import { TypedOptions } from "./TypedOptions.tsx";

/** What shows a reply to typed words, and what is done about them. Loaded with what understands them: before, there is none. */
export const replies = {
  factWords,
  optionLabels,
  planOf,
  readText,
  replyText,
  SoftLine,
  ToldPill,
  TypedOptions,
};
