import type { FilePlace, Tell } from "../problem.ts";

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
