import type { CrisisCheck } from "../../understand/understand.ts";

/** The crisis check of a guides folder. Until it has one: a stub that never finds anything. */
export async function crisisCheckOf(_root: string): Promise<CrisisCheck> {
  return () => ({ tier: "none" });
}
