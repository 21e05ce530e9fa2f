import type { PageData } from "../../../core/guide/pageData.ts";
import type { Guide } from "../../../core/walk/guide.ts";

/** Whether a member can have a code of this guide: it is no draft, and stands where members read. */
export function givesCodes({ draft }: Guide, { surfaces }: PageData): boolean {
  return !draft && (!surfaces || surfaces.some((surface) => surface !== "agent"));
}
