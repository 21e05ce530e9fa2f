import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ownFolder } from "../project/guidesFolder.ts";
import { editorSchemas, type JsonSchema } from "./editorSchemas.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTuples: false });
const isValid = Object.fromEntries(
  Object.entries(editorSchemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);

const folders = [".", "examples", "bench/guides"];
/** By schema, which files of a guides folder it is for. */
const kinds: Readonly<Record<string, RegExp>> = {
  flow: /^flows\/[^.]+\.yaml$/,
  facts: /^flows\/[^.]+\.facts\.yaml$/,
  service: /^content\/service\.yaml$/,
  hosts: /^content\/hosts\.yaml$/,
  guide: /^content\/[^/]+\/[^/]+\/guide\.yaml$/,
  "fact-labels": /^content\/[^/]+\/[^/]+\/facts\.yaml$/,
  "front-matter": /^content\/[^/]+\/[^/]+\/[^/]+\.md$/,
  phrases: /^content\/[^/]+\/(?:[^/]+\/)?phrases\.yaml$/,
  typed: /^content\/[^/]+\/[^/]+\/typed\.yaml$/,
};

describe("the schemas that editors get", () => {
  // EXPECT=write writes the files anew.
  it.each(Object.entries(editorSchemas))("schemas/%s.json says what the shape says", (name, schema) => {
    const file = join(ownFolder, "schemas", `${name}.json`);
    if (process.env["EXPECT"] === "write") writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(schema);
  });

  it("have no file besides", () => {
    const names = readdirSync(join(ownFolder, "schemas")).map((file) => basename(file, ".json"));
    expect(names.toSorted()).toEqual(Object.keys(editorSchemas).toSorted());
  });

  it("say of each key what it is for", () => {
    const bare = Object.entries(editorSchemas).flatMap(([name, schema]) =>
      undescribed(schema).map((path) => `${name}: ${path}`),
    );
    expect([...new Set(bare)]).toEqual([]);
  });

  it.each(Object.entries(kinds))("take every file of the guides that come with Cairn: %s", (name, kind) => {
    const files = folders.flatMap((folder) =>
      ["flows", "content"].flatMap((part) =>
        readdirSync(join(ownFolder, folder, part), { recursive: true, encoding: "utf8" })
          .map((file) => `${part}/${file.replaceAll("\\", "/")}`)
          .filter((file) => kind.test(file))
          .map((file) => join(folder, file)),
      ),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(`${file} ${wrongIn(name, dataOf(file)) || "fits"}`).toBe(`${file} fits`);
  });

  it("refuse a wrong key and a wrong value", () => {
    const late = { id: "parcel", questions: { seen: { yes: "late" } }, causes: { late: null } };
    expect(wrongIn("flow", late)).toBe("");
    expect(wrongIn("flow", { ...late, causes: { late: { need: "place" } } })).toContain("need");
    expect(wrongIn("flow", { ...late, questions: { seen: { Yes: "late" } } })).toContain("property name");
    expect(wrongIn("flow", { ...late, surfaces: ["desk"] })).toContain("/surfaces");
    expect(wrongIn("service", { name: "Parcels", color: "#000000" })).toContain("color");
    const article = { href: "https://example.com", checked: "2026-11-24" };
    expect(wrongIn("facts", { article, facts: { F1: { fact: "It may rain", sha: "0" } } })).toContain("sha");
    expect(wrongIn("front-matter", { shorts: "Late" })).toContain("shorts");
  });
});

/** What a schema says is wrong with the data; nothing if it fits. */
function wrongIn(name: string, data: unknown): string {
  const validate = isValid[name]!;
  return validate(data) ? "" : ajv.errorsText(validate.errors) + JSON.stringify(validate.errors);
}

/** What an editor reads: YAML with its usual types, and of words what stands between the `---` lines. */
function dataOf(file: string): unknown {
  const text = readFileSync(join(ownFolder, file), "utf8");
  const yaml = file.endsWith(".md") ? (/^---\n([\s\S]*?\n)---$/m.exec(text)?.[1] ?? "{}") : text;
  // A file of nothing but notes is an empty list of hosts.
  return parse(yaml) ?? [];
}

/** Paths of keys without a description. */
function undescribed(schema: unknown, path = ""): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties"
      ? Object.entries(value as Record<string, JsonSchema>).flatMap(([name, one]) => [
          ...("description" in one ? [] : [`${path}.${name}`]),
          ...undescribed(one, `${path}.${name}`),
        ])
      : undescribed(value, path),
  );
}
