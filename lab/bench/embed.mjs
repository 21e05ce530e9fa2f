// What the widget costs a page before anybody touches it, side by side with every contender that has an
// embed:
//   node lab/bench/embed.mjs <peer-bench> [--runs 5] [--only a,b]
// It builds the benchmark's flow as a guide, puts its host article with our one script tag beside it, and lets
// the peer benchmark measure article and article + embed in turn. It prints the table and ratios of this run.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5" }, only: { type: "string" } },
});
const peers = resolve(positionals[0] ?? "../shared/peer-bench");
const root = join(here, "../..");
const out = join(root, "bench/dist");
const run = (...args) => execFileSync(process.execPath, args, { stdio: "inherit", cwd: root });

run(
  join(root, "node_modules/tsx/dist/cli.mjs"),
  "src/commands/cairn.ts",
  "build",
  "--guides",
  join(root, "bench/guides"),
  "--out",
  out,
);
const article = readFileSync(join(peers, "hosts/article.html"), "utf8");
const tag = '<script async src="/embed.js" data-guide="link-coverage" data-mode="bubble"></script>';
writeFileSync(join(out, "embed.html"), article.replace("</body>", `${tag}\n</body>`));
copyFileSync(join(peers, "hosts/hero.png"), join(out, "hero.png"));

const results = join(out, "embed-results.json");
const only = values.only ? ["--only", values.only] : [];
run(
  join(peers, "bench.mjs"),
  "--adapter",
  join(here, "embed.json"),
  "--parts",
  "embed",
  "--embed-runs",
  values.runs,
  "--out",
  results,
  ...only,
);

const { embeds } = JSON.parse(readFileSync(results, "utf8"));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const names = [...new Set(embeds.map(({ name }) => name))].filter((name) => !name.startsWith("("));
const added = (name, key) =>
  median(
    embeds
      .filter((one) => one.name === name && !one.error)
      .map(
        (one) => one[key] - embeds.find((base) => base.round === one.round && base.name.startsWith("("))[key],
      ),
  );
const ours = added("cairn", "total");
console.log(
  "\n| against | added bytes, theirs to ours | added main-thread ms | added blocking ms | CLS |\n|---|--:|--:|--:|--:|",
);
for (const name of names.toSorted((a, b) => added(a, "total") - added(b, "total"))) {
  const cls = median(embeds.filter((one) => one.name === name && !one.error).map((one) => one.cls));
  const ratio = name === "cairn" ? `${ours} bytes` : `${(added(name, "total") / ours).toFixed(1)} ×`;
  console.log(
    `| ${name} | ${ratio} | ${added(name, "task").toFixed(0)} | ${added(name, "tbt").toFixed(0)} | ${cls.toFixed(4)} |`,
  );
}
