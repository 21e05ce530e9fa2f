import type { Counts, NewGuide } from "./newGuide.ts";

export function starter(_wanted: NewGuide): {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly next: readonly string[];
  readonly counts: Counts;
} | { readonly refused: string } {
  return { refused: "later" };
}
