import { didYouMean } from "../../author/reading/didYouMean.ts";
import type { Project, ProjectGuide } from "../../author/project/project.ts";
import { complain } from "./print.ts";

/** The guide of this name. An unknown or broken one ends the program with code 2 and a plain sentence. */
export function guideNamed({ guides, root }: Project, name: string): ProjectGuide {
  const guide = Object.hasOwn(guides, name) ? guides[name] : undefined;
  if (guide) return guide;
  complain(
    `There is no guide "${name}" that can be walked in ${root}. ${didYouMean(name, Object.keys(guides), "guides")} (npm run check tells what is wrong.)`,
  );
  process.exit(2);
}
