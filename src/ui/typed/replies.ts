import { replyText } from "./replyText.ts";
import { SoftLine } from "./SoftLine.tsx";
import { TypedOptions } from "./TypedOptions.tsx";

/** What shows a reply to typed words. Loaded with what understands them: before, there is none. */
export const replies = { replyText, SoftLine, TypedOptions };
