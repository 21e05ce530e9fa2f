import type { EngineName } from "./drivers/driver.ts";

/** What became of each walk in each engine, as a table of Markdown. */
export function table(
  came: ReadonlyMap<string, Partial<Record<EngineName, string>>>,
  versions: Partial<Record<EngineName, string>>,
): string {
  const columns = Object.keys(versions) as EngineName[];
  const head = ["walk", ...Object.values(versions)];
  const rows = [...came].map(([name, results]) => [name, ...columns.map((one) => results[one] ?? "")]);
  const wide = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, n) => cell.padEnd(wide[n]!)).join(" | ")} |`;
  return [line(head), `| ${wide.map((count) => "-".repeat(count)).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}
