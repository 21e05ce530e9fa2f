import { newGuide } from "../author/start/newGuide.ts";
import { complain, print } from "./program/print.ts";
import type { Entry } from "./program/entry.ts";

export const newCommand: Entry = {
  name: "new",
  says: "Begin a guide: from a help article, or a small one that works.",
  example: "parcel --article article.html",
  names: "[guide]",
  one: {
    article: [
      "file",
      "The article that the guide is made from: .md, .html, .txt, or Zendesk's article as .json.",
    ],
    href: ["address", "The article's address, if its file does not say it."],
  },
  flags: { others: "It is somebody else's article: none of its sentences is taken over." },
  async run({ root, names, one, flags }) {
    const [id] = names;
    const { article, href } = one;
    const { lines, written } = await newGuide({
      root,
      ...(id !== undefined && { id }),
      ...(article !== undefined && { article }),
      ...(href !== undefined && { href }),
      isOthers: flags["others"] === true,
    });
    for (const line of lines) (written.length > 0 ? print : complain)(line);
    return written.length > 0 ? 0 : 1;
  },
};
