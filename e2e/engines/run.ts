/**
 * Walks through the product in Chromium, Firefox and WebKitGTK, by click and by keyboard: `npm run test:engines`.
 * `--engine firefox` takes one of them (it may be given again), a word only the walks with it in their names, `--times 20`
 * each of them so often, `--built` the sites as they were built before.
 */
import { parseArgs } from "node:util";
import { type EngineName, engines } from "./drivers/driver.ts";
import { LostError } from "./drivers/lost.ts";
import { findEngine } from "./findEngines.ts";
import { means, Reader } from "./reader.ts";
import { buildSites, serveSites, takeHeard } from "./site.ts";
import { table } from "./table.ts";
import { causes } from "./walks/causes.ts";
import { desk } from "./walks/desk.ts";
import { place } from "./walks/place.ts";
import { policies } from "./walks/policies.ts";
import type { Watched } from "./watch.ts";
import { words } from "./walks/typed.ts";
import { widget } from "./walks/widget.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", multiple: true },
    times: { type: "string", default: "1" },
    built: { type: "boolean" },
  },
});
const asked = values.engine ?? [];
const unknown = asked.filter((name) => !engines.includes(name as EngineName));
if (unknown.length > 0) {
  console.error(`No engine of this name: ${unknown.join(", ")}. There are ${engines.join(", ")}.`);
  process.exit(2);
}

const rows = [...causes, ...place, ...words, ...widget, ...desk, ...policies]
  .flatMap(({ name, run, once }) =>
    once
      ? [{ name, run, by: "click" as const }]
      : means.map((by) => ({ name: `${name}, by ${by}`, run, by })),
  )
  .filter(({ name }) => positionals.every((word) => name.toLowerCase().includes(word.toLowerCase())))
  .flatMap((row) => {
    const times = Array.from({ length: Number(values.times) }, (_, time) => time + 1);
    return times.map((time) => (times.length > 1 ? { ...row, name: `${row.name}, ${time}` } : row));
  });
if (rows.length === 0) {
  console.error(`No walk has this in its name: ${positionals.join(" ")}`);
  process.exit(2);
}

// The browsers end with this process (drivers/startProgram.ts).
for (const [signal, number] of [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const)
  process.once(signal, () => process.exit(128 + number));

const began = Date.now();
if (!values.built) buildSites();
await serveSites();
console.log(`Built and served: ${seconds(began)}`);

/** Of each walk, what became of it in each engine: its seconds, or that it failed. */
const came = new Map(rows.map(({ name }) => [name, {} as Partial<Record<EngineName, string>>]));
const versions: Partial<Record<EngineName, string>> = {};
const missing: string[] = [];
const failed: string[] = [];

for (const engine of asked.length > 0 ? (asked as EngineName[]) : engines) {
  const start = findEngine[engine]();
  if (typeof start === "string") {
    missing.push(start);
    continue;
  }
  let driver = await start();
  versions[engine] = driver.version;
  console.log(`\n${driver.version}`);
  try {
    for (const { name, run, by } of rows) {
      const since = Date.now();
      const reader = new Reader(driver, by);
      takeHeard();
      try {
        await driver.fresh();
        await run(reader);
        await reader.isWell();
        came.get(name)![engine] = seconds(since);
      } catch (error) {
        came.get(name)![engine] = "failed";
        const heard = takeHeard().map((text) => `heard: ${text}`);
        const acts = await driver.run(() => (window as unknown as Watched).acts).catch(() => []);
        const why = [(error as Error).message, ...heard, ...acts].join("\n  ");
        failed.push(`${engine}: ${name}\n  ${why}`);
        if (process.env["CAIRN_TRACE"]) console.error(error);
        // The walks after it are to have a browser.
        if (error instanceof LostError) {
          await driver.quit();
          driver = await start();
        }
      }
      console.log(`  ${name}: ${came.get(name)![engine]}`);
    }
  } finally {
    await driver.quit();
  }
}

console.log(`\n${table(came, versions)}`);
for (const one of failed) console.error(`\n${one}`);
for (const sentence of missing) console.error(`\nNot tried: ${sentence}`);
// An engine that is not here is no failure, unless somebody asked for it.
process.exit(failed.length > 0 || (missing.length > 0 && asked.length > 0) ? 1 : 0);

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
