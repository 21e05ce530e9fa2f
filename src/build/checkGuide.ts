import type { GuideFiles } from "./readGuideFiles.ts";
import type { Tell } from "./problem.ts";

/** The locales of a project. */
export interface Locales {
  readonly locales: readonly string[];
  readonly sourceLocale: string;
}

/** All checks of one guide. */
export function checkGuide(_files: GuideFiles, _locales: Locales, _tell: Tell): void {}
