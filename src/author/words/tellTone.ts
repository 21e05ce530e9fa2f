import type { FilePlace, Tell } from "../problems/problem.ts";
import { strayMark } from "./markdown/strayMark.ts";

/** Warns of exclamation marks and emoji in words that members read. */
export function tellTone(place: FilePlace, text: string, tell: Tell): void {
  const mark = /!|\p{Emoji_Presentation}|\uFE0F/u.exec(text);
  if (mark)
    tell(
      place,
      text,
      mark[0] === "!" ? "an exclamation mark" : "an emoji",
      "Say it calmly, in words.",
      "warning",
    );
}

/** Markdown that somebody may write where none is read: code, bold, a link, a tag. One `*` or `_` may be meant as it is. */
const markdown = /`|\*\*|__|\]\(|<\/?[a-z][^<>]*>/i;

/** The same for words that are no markdown, as labels are: what looks like it would be shown as it was typed. */
export function tellPlain(place: FilePlace, text: string, tell: Tell): void {
  tellTone(place, text, tell);
  const stray = strayMark(text, "label");
  if (stray) tell(place, stray.value, stray.what, stray.instead);
  const [mark] = markdown.exec(text) ?? [];
  if (mark)
    tell(
      place,
      text,
      `plain text, in which ${mark} is shown as it is`,
      mark === "`" ? "Put what stands on a screen in quotes: “…”." : "Take it away.",
    );
}
