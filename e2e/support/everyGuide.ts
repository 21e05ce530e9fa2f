import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import { cairn, own } from "../host/origins.ts";
import { guides } from "./guides.ts";
import { readGuides, type TestedGuide, testedGuides } from "./testedGuides.ts";

/** The examples, and the project's own guides, each with the deployment that shows it. */
export const everyGuide: readonly (TestedGuide & { readonly site: string })[] = [
  ...guides.map((guide) => ({ ...guide, site: cairn })),
  ...testedGuides(readGuides(ownFolder)).map((guide) => ({ ...guide, site: own })),
];
