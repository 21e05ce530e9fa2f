import { join } from "node:path";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import { readGuides, testedGuides } from "./testedGuides.ts";

export type { TestedGuide, Way } from "./testedGuides.ts";

/** The folder whose guides the pages under test show: what these say may change without breaking a test of theirs. */
export const folder = join(ownFolder, "examples");
export const project = readGuides(folder);

export const guides = testedGuides(project);
const named = (id: string) => guides.find((guide) => guide.id === id)!;

/** Seven causes, two facts that a host may tell, one of them asked; in two languages. */
export const signIn = named("sign-in");
/** More causes than one page of what is left holds; questions with steps; a cause that can be passed over. */
export const wireless = named("wireless");
