import { carryOver } from "../../core/carryOver.ts";
import { parseStored } from "../../core/parseStored.ts";
import { ResumeQuestion } from "../../ui/ResumeQuestion.tsx";
import { noticeOf } from "./noticeOf.ts";

/** What only a place from before needs: reading what was kept, bringing it to the guide as it is now, asking first. */
export const earlier = { carryOver, noticeOf, parseStored, ResumeQuestion };
