import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { ownFolder } from "../project/guidesFolder.ts";

// The language server that editors have for YAML, spoken to as they do.

interface Told {
  readonly uri: string;
  readonly diagnostics: readonly { readonly message: string; readonly range: { start: { line: number } } }[];
}

const folder = mkdtempSync(join(tmpdir(), "cairn editor "));
let server: ChildProcess;
let files = 0;
let client: MessageConnection;

beforeAll(async () => {
  const main = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
  server = spawn(process.execPath, [join(dirname(main), "bin/yaml-language-server"), "--stdio"]);
  client = createMessageConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  client.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(() => null),
  );
  client.onRequest("client/registerCapability", () => null);
  client.listen();
  await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { completion: {}, hover: {} } },
  });
  await client.sendNotification("initialized", {});
});

afterAll(() => {
  client.dispose();
  server.kill();
  rmSync(folder, { recursive: true });
});

/** Opens a file with a line that names its schema, and waits for what the server says is wrong in it. */
async function opened(schema: string, text: string): Promise<Told & { text: string }> {
  const address = pathToFileURL(join(ownFolder, "schemas", `${schema}.json`)).href;
  const whole = `# yaml-language-server: $schema=${address}\n${text}`;
  const file = join(folder, `${schema}-${++files}.yaml`);
  writeFileSync(file, whole);
  const { href: uri } = pathToFileURL(file);
  const told = new Promise<Told>((resolve) => {
    client.onNotification("textDocument/publishDiagnostics", (given: Told) => {
      if (given.uri === uri) resolve(given);
    });
  });
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text: whole },
  });
  return { ...(await told), uri, text: whole };
}

const parcel = `id: parcel
questions:
  tracking:
    delivered: [with-neighbour, late]
causes:
  with-neighbour: { only: { place: house } }
  late:
`;

it("has nothing to say of a guide that is right", async () => {
  expect((await opened("flow", parcel)).diagnostics).toEqual([]);
});

it.each([
  ["flow", `${parcel.trimEnd()} { need: place }\n`, "7: Property need is not allowed."],
  [
    "flow",
    parcel.replace("late]", "{ to: late, iff: { place: house } }]"),
    "4: Property iff is not allowed.",
  ],
  [
    "flow",
    parcel.replace("[with-neighbour, late]", "{ thn: late }"),
    `4: Incorrect type. Expected "string | array".`,
  ],
  [
    "flow",
    parcel.replace("questions:", "fact:\n  place: [house]\nquestions:"),
    "2: Property fact is not allowed.",
  ],
  [
    "facts",
    "article: { href: https://example.com, checked: 2026-11-24, by: me }\n",
    "1: Property by is not allowed.",
  ],
  [
    "guide",
    "title: Where is my parcel?\nsumary: Answers.\nsummary: Answers.\n",
    "2: Property sumary is not allowed.",
  ],
])("tells a wrong key in its line: %s %#", async (schema, text, told) => {
  const { diagnostics } = await opened(schema, text);
  expect(diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`)).toEqual([told]);
});

it("says what a key is for", async () => {
  const { uri, text } = await opened("flow", `${parcel}\n`);
  const line = text.split("\n").findIndex((one) => one.includes("only:"));
  const character = text.split("\n")[line]!.indexOf("only");
  const hover = await client.sendRequest<{ contents: { value: string } } | null>("textDocument/hover", {
    textDocument: { uri },
    position: { line, character },
  });
  expect(hover?.contents.value).toContain("Only these readers see it");
});

it("offers the keys of a cause, each with what it is for", async () => {
  const { uri, text } = await opened("flow", `${parcel.trimEnd()}\n    \n`);
  const line = text.split("\n").findIndex((one) => one === "    ");
  const { items } = await client.sendRequest<{
    items: readonly { label: string; documentation?: string | { value: string } }[];
  }>("textDocument/completion", { textDocument: { uri }, position: { line, character: 4 } });
  expect(items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["only", "never", "needs", "instead", "last", "closings", "answers", "was"]),
  );
  expect(JSON.stringify(items.find(({ label }) => label === "never")?.documentation)).toContain("A promise");
});
