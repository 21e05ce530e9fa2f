import type { AgentWords } from "../../guide/words.ts";
import { formatDocument } from "./formatDocument.ts";
import { type Call, noteDocument } from "./noteDocument.ts";
import { replyDocument } from "./replyDocument.ts";
import { summaryLine } from "./summaryLine.ts";
import type { WriteUpForm, WriteUpFormat } from "./writeUp.ts";

/** A call as text to copy, in one form and format. */
export function writeUpText(
  call: Call & { readonly agent: AgentWords },
  form: WriteUpForm,
  format: WriteUpFormat,
): string {
  if (form === "note") return formatDocument(noteDocument(call), format);
  if (form === "reply") return formatDocument(replyDocument(call), format);
  const line = summaryLine(call.guide, call.view, call.words);
  return format === "text"
    ? line
    : formatDocument({ parts: [{ blocks: [{ t: "p", c: [line] }] }] }, format).trim();
}
