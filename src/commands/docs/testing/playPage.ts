import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse, stringify } from "yaml";
import { type Call, callsIn } from "./callsIn.ts";
import { type Fence, fencesOf } from "./fencesOf.ts";
import { runCairn } from "./runCairn.ts";

/** What happened to one command of a page. */
export interface Played {
  readonly line: number;
  readonly call: string;
  readonly code: number | null;
  readonly said: string;
}

/** These go on until somebody stops them. Other tests start them. */
const endless = ["dev", "serve"];

/**
 * Does what a page says, from top to bottom, in a folder: writes the files that it shows, runs the commands, and compares
 * what it says they say and write.
 */
export function playPage(
  page: string,
  root: string,
): {
  readonly played: readonly Played[];
  /** What a page says that a command says, and it doesn't. */
  readonly wrong: readonly string[];
} {
  const played: Played[] = [];
  const wrong: string[] = [];
  for (const fence of fencesOf(page)) {
    if (fence.kind === "text output") {
      const said = played.at(-1)?.said ?? "";
      const unsaid = fence.text.split("\n").filter((line) => !said.includes(line));
      wrong.push(...unsaid.map((line) => `${page}:${fence.line} "${line}" is not what was said:\n${said}`));
    }
    if (fence.kind === "yaml flow shown") {
      const there = readFileSync(join(root, `flows/${guideIn(root)}.yaml`), "utf8");
      if (!isDeepStrictEqual(parse(fence.text), parse(there)))
        wrong.push(`${page}:${fence.line} this is not what is there:\n${there}`);
      continue;
    }
    if (fence.kind !== "sh") {
      putSnippet(fence, root);
      continue;
    }
    for (const [program, first, ...words] of callsIn(fence.text)) {
      if (program === "rm") rmSync(join(root, first ?? ""));
      if (program !== "npx" || first !== "cairn") continue;
      const [command = ""] = words;
      if (endless.includes(command)) continue;
      if (command === "lock") settle(root);
      const { call, input } = redirected(words, root);
      played.push({ line: fence.line, call: call.join(" "), ...runCairn(call, root, input) });
    }
  }
  return { played, wrong };
}

/** Does what is still to do, as an author does before a guide is locked: the words that stand there are taken. */
function settle(root: string): void {
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!/^(flows|content)\b.*\.(yaml|md)$/.test(path)) continue;
    const text = readFileSync(join(root, path), "utf8");
    if (/\bTODO\b/.test(text)) writeFileSync(join(root, path), text.replaceAll(/\bTODO\b:? ?/g, ""));
  }
}

/** `< file` is what a shell gives the command to read. */
function redirected(words: Call, root: string): { readonly call: Call; readonly input: string } {
  const at = words.indexOf("<");
  if (at < 0) return { call: words, input: "" };
  return { call: words.slice(0, at), input: readFileSync(join(root, words[at + 1] ?? ""), "utf8") };
}

/** Writes what a page shows to where the page says that it stands. */
function putSnippet({ kind, text }: Fence, root: string): void {
  const [language, what, ...rest] = kind.split(" ");
  const guide = guideIn(root);
  const [name = "", locale = "en"] = rest;
  if (kind === "json lines") write(root, "lines.jsonl", text);
  else if (language === "md" && what === "words") write(root, `content/${locale}/${guide}/${name}.md`, text);
  else if (language === "yaml" && what === "flow") putFlow(root, `flows/${guide}.yaml`, text);
  else if (kind === "yaml ledger") write(root, `flows/${guide}.facts.yaml`, text);
  else if (kind === "yaml hosts") write(root, "content/hosts.yaml", text);
  else if (kind === "yaml service") write(root, "content/service.yaml", text);
}

/** The one guide of a folder. */
function guideIn(root: string): string {
  const flows = existsSync(join(root, "flows")) ? readdirSync(join(root, "flows")) : [];
  return flows.flatMap((name) => /^([a-z-]+)\.yaml$/.exec(name)?.[1] ?? []).at(0) ?? "";
}

/** Part of a flow: each question, cause and fact in it takes the place of the one of that name. */
function putFlow(root: string, path: string, text: string): void {
  if (/^id:/m.test(text)) return write(root, path, text);
  type Parts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const read = (one: string) => parse(one, { schema: "failsafe" }) as Parts;
  const whole = read(readFileSync(join(root, path), "utf8"));
  const merged = Object.entries(read(text)).map(([key, part]) => [key, { ...whole[key], ...part }]);
  write(root, path, stringify({ ...whole, ...Object.fromEntries(merged) }, { schema: "failsafe" }));
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
