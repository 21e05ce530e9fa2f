import { guidesOption } from "../../author/project/guidesFolder.ts";

/** Why a build of the guides folder `root` has no page of this draft, and what to type next. */
export function leftOut(id: string, root: string): string {
  const words = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");
  const guides = guidesOption(root);
  return [
    `"${id}": left out, because it is a draft: it was never locked.`,
    `  To show it to somebody: ${words("npm run build --", guides, "--draft --out <folder>")}`,
    `  To publish it: ${words("npm run lock --", id, guides)}`,
  ].join("\n");
}
