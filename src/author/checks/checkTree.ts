import { join } from "node:path";
import { didYouMean } from "../reading/didYouMean.ts";
import { namesIn } from "../reading/listFolder.ts";
import { localePattern } from "../reading/patterns.ts";
import { isLink, lookInside } from "../reading/lookInside.ts";
import { folderThere } from "../reading/readText.ts";
import type { Tell } from "../problems/problem.ts";

/** More files than this are no guides folder: somebody named another one. */
const mostFiles = 50_000;

/** The files that may stand in `content/`, beside a folder for each locale. */
const ofContent = ["service.yaml", "hosts.yaml", "README.md"];

/** Everything in `flows/` and `content/` is a plain file or folder of our own, where one is looked for. */
export function checkTree(root: string, tell: Tell): void {
  let count = 0;
  for (const top of ["flows", "content"]) look(top);
  for (const name of namesIn(root, "content")) {
    if (name.startsWith(".") || ofContent.includes(name)) continue;
    const path = `content/${name}`;
    const found = lookInside(root, path);
    if (found === "folder" && !localePattern.test(name))
      tell({ file: path, line: 1 }, name, "not a locale", 'Name the folder as in "en", "es" or "pt-BR".');
    else if (found === "file")
      tell({ file: path, line: 1 }, name, "not a file of content", didYouMean(name, ofContent));
  }

  function look(path: string): void {
    const found = lookInside(root, path);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const place = { file: path, line: 1 };
    if (++count === mostFiles + 1) {
      tell(
        place,
        root,
        `more than ${mostFiles} files`,
        "Name the folder of the guides, and nothing above it.",
      );
    }
    if (count > mostFiles || found === "file" || found === "nothing") return;
    if (found !== "folder") return tell(place, found.value, found.what, found.instead);
    if (/\.(ya?ml|md)$/.test(name)) {
      const { value, what, instead } = folderThere(path);
      return tell(place, value, what, instead);
    }
    // What tools keep is never read. A link to a folder of our own could lead round and round.
    if (name.startsWith(".") || isLink(join(root, path))) return;
    for (const one of namesIn(root, path)) look(`${path}/${one}`);
  }
}
