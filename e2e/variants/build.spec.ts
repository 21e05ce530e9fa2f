import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/fixtures.ts";
import { guides } from "../support/guides.ts";
import { guidesIn, root, run, scratch } from "./kit.ts";

test.describe.configure({ timeout: 200_000 });
const guide = "link-coverage";
const words = `content/en/${guide}`;

test("--out is a link to a folder with somebody's files, or the guides folder itself: refused, nothing gone", async () => {
  const guides = guidesIn("small");
  const photos = scratch();
  writeFileSync(join(photos, "thesis.txt"), "years of work");
  const link = join(scratch(), "site");
  symlinkSync(photos, link);
  const results = [
    await run("build", ["--guides", guides, "--out", link]),
    await run("build", ["--guides", guides, "--out", guides]),
  ];
  expect(existsSync(join(photos, "thesis.txt"))).toBe(true);
  expect(existsSync(join(guides, `flows/${guide}.yaml`))).toBe(true);
  expect(results.map(({ code }) => code > 0)).toEqual([true, true]);
});

test("words, a lock, service and facts that are links to a file outside the folder: refused, and not a word of it printed", async () => {
  const secret = join(scratch(), "id_rsa");
  writeFileSync(secret, "hunter2-very-secret b3Blbn\nhunter2-again: [\n");
  for (const path of [
    `${words}/not-linked.md`,
    `flows/${guide}.lock.yaml`,
    `flows/${guide}.facts.yaml`,
    "content/service.yaml",
  ]) {
    const guides = guidesIn("small");
    rmSync(join(guides, path));
    symlinkSync(secret, join(guides, path));
    const { code, out } = await run("check", ["--guides", guides]);
    expect([path, code, out.includes("hunter2")]).toEqual([path, 1, false]);
  }
});

test("a flow's folder that is a link, and its facts a pipe: it ends, with a problem", async () => {
  const guides = guidesIn("small");
  const outside = scratch();
  renameSync(join(guides, "flows"), join(outside, "flows"));
  symlinkSync(join(outside, "flows"), join(guides, "flows"));
  const linked = await run("check", ["--guides", guides], 60);
  expect(linked.code).toBe(1);
  const piped = guidesIn("small");
  for (const path of [`flows/${guide}.facts.yaml`, `${words}/person.md`]) {
    rmSync(join(piped, path));
    execFileSync("mkfifo", [join(piped, path)]);
  }
  const { code } = await run("check", ["--guides", piped], 60);
  expect(code).toBe(1);
});

test("control characters in names of files, in keys and in flows reach no terminal", async () => {
  const guides = guidesIn("small");
  const evil = "\u001B]0;owned\u0007\u009B31m\u202E";
  writeFileSync(join(guides, words, `x${evil}.md`), "# Nothing\n");
  const service = join(guides, "content/service.yaml");
  writeFileSync(
    service,
    `${readFileSync(service, "utf8")}\n"key${evil.replaceAll("\u001B", "\\e").replaceAll("\u0007", "\\a").replaceAll("\u009B", "\\x9b")}": 1\n`,
  );
  const { code, out } = await run("check", ["--guides", guides]);
  expect(code).toBe(1);
  const isControl = (code: number) =>
    (code < 32 && code !== 10 && code !== 9) ||
    (code > 126 && code < 160) ||
    (code >= 0x202a && code <= 0x202e);
  expect(Array.from(out, (letter) => letter.codePointAt(0)!).filter(isControl)).toEqual([]);
});

function rename(guides: string, to: string): void {
  for (const end of ["yaml", "facts.yaml"]) {
    renameSync(join(guides, `flows/${guide}.${end}`), join(guides, `flows/${to}.${end}`));
  }
  rmSync(join(guides, `flows/${guide}.lock.yaml`), { force: true });
  renameSync(join(guides, words), join(guides, `content/en/${to}`));
  const flow = join(guides, `flows/${to}.yaml`);
  writeFileSync(flow, readFileSync(flow, "utf8").replace(`id: ${guide}`, `id: ${to}`));
}

test("guides named like what stands beside them in a site: refused by name", async () => {
  test.setTimeout(600_000);
  const seen: Record<string, boolean> = {};
  // Whatever a site has at its top, besides guides and languages.
  const site = join(root, process.env["CAIRN_DIST"] ?? ".cache/site");
  const taken = readdirSync(site, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ![...guides.map(({ id }) => id), "es"].includes(entry.name))
    .map(({ name }) => name);
  for (const name of [...taken, "zebra"]) {
    const guides = guidesIn("small");
    rename(guides, name);
    const { code, out } = await run("check", ["--guides", guides]);
    seen[name] = code !== 0 && out.includes(`"${name}"`);
  }
  expect(seen).toEqual({ ...Object.fromEntries(taken.map((name) => [name, true])), zebra: false });
});

test("hosts as wide as a country, a hosting service or a machine's own network are told", async () => {
  const guides = guidesIn("small");
  const wide = ["https://*.co.uk", "https://*.github.io", "http://*.com", "https://*.pages.dev"];
  writeFileSync(join(guides, "content/hosts.yaml"), wide.map((host) => `- ${host}\n`).join(""));
  const { out } = await run("check", ["--guides", guides]);
  expect(wide.filter((host) => !out.includes(host))).toEqual([]);
  mkdirSync(join(guides, "x"));
});
