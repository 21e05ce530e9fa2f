import { newGuide } from "../author/start/newGuide.ts";
import { complain, print } from "./print.ts";
import { readArguments } from "./readArguments.ts";

const { root, names, one, flags } = readArguments({
  usage: "npm run new -- [<guide>] [--article <file>] [--href <address>] [--others] [--guides <folder>]",
  least: 0,
  most: 1,
  // The article that the guide is made from, and its address.
  one: ["article", "href"],
  // It is somebody else's article: none of its sentences is taken over.
  flags: ["others"],
});
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
process.exitCode = written.length > 0 ? 0 : 1;
