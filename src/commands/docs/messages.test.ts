import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { fixtures } from "../../author/testing/layOut.ts";
import { authorsPages, textOf } from "./testing/documents.ts";

/** All that authors are told in the broken examples, and in tests beside them, one message a line. */
const told = [...linesOf(fixtures, "expected.txt"), ...linesOf(join(ownFolder, "src/author"), ".test.ts")];

function linesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .flatMap((path) => readFileSync(join(folder, path), "utf8").split("\n"));
}

/** The messages in the first column of a page's tables of mistakes. */
function messagesIn(page: string): readonly string[] {
  const [, table = ""] = /^\| message \| .*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(textOf(page)) ?? [];
  return table
    .split("\n")
    .flatMap((row) => /^\| (?:`` (.+?) ``|`(.+?)`) \|/.exec(row)?.slice(1).find(Boolean) ?? []);
}

/** The same message about other names, numbers and ways. */
function alike(message: string): RegExp {
  const names = message
    .replace(/^"[^"]*": /, "")
    .split(/"[^"]*"|\[[^\]]*\]|\d+|\(flows[^)]*\)|[\w-]+(?: > (?:[\w-]+|…))+|\{[^}]*\}|…/);
  return new RegExp(names.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"));
}

describe("the messages that pages for authors explain", () => {
  const messages = authorsPages.flatMap((page) =>
    messagesIn(page).map((message) => [page, message] as const),
  );

  it.each(messages)("%s: %s", (_, message) => {
    expect(told.filter((line) => alike(message).test(line))).not.toEqual([]);
  });

  it("are found", () => expect(messages.length).toBeGreaterThan(20));
});
