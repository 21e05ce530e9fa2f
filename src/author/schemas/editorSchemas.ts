import { z } from "zod";
import { ledgerShape } from "../facts/ledgerShape.ts";
import { writtenShape } from "../language/written/writtenShape.ts";
import { hostsShape } from "../service/hostsShape.ts";
import { serviceShape } from "../service/serviceShape.ts";
import { phraseShape } from "../understand/phrases/phraseShape.ts";
import { frontMatter } from "../words/front/frontMatter.ts";
import { factLabelsShape } from "../words/shapes/factLabelsShape.ts";
import { guideWordsShape } from "../words/shapes/guideWordsShape.ts";
import { typedWordsShape } from "../words/shapes/typedWordsShape.ts";

/** A JSON Schema as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const shapes: Readonly<Record<string, readonly [z.ZodType, title: string, of: string]>> = {
  flow: [
    writtenShape,
    "A guide",
    "flows/<guide>.yaml: questions, what may be wrong, and in which order to look.",
  ],
  facts: [ledgerShape, "The facts of a guide", "flows/<guide>.facts.yaml: what the guide rests on."],
  service: [
    serviceShape,
    "The service",
    "content/service.yaml: what belongs to the service and not to a guide.",
  ],
  hosts: [
    hostsShape,
    "Who may embed",
    "content/hosts.yaml: pages that may embed the guides, one origin a line, as https://help.example.com.",
  ],
  guide: [guideWordsShape, "Title of a guide", "content/<locale>/<guide>/guide.yaml: its title and summary."],
  "fact-labels": [
    factLabelsShape,
    "Words for facts",
    "content/<locale>/<guide>/facts.yaml: what groups are called, and values that no question asks.",
  ],
  "front-matter": [
    frontMatter,
    "Front matter of words",
    "What stands between the --- lines of content/<locale>/<guide>/<id>.md.",
  ],
  phrases: [
    phraseShape,
    "What members type",
    "content/<locale>/<guide>/phrases.yaml, and content/<locale>/phrases.yaml.",
  ],
  typed: [
    typedWordsShape,
    "Replies to typed words",
    "content/<locale>/<guide>/typed.yaml: what the guide says about what members type, key: text.",
  ],
};

/**
 * A JSON Schema for each kind of file that authors write, by the name of its file in `schemas/`: the shapes that checks
 * use, for editors. What a shape can't say (that a place exists, that nothing is shown twice) only the checks know.
 */
export const editorSchemas: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(shapes).map(([name, [shape, title, description]]) => {
    const { $schema, ...schema } = z.toJSONSchema(shape, {
      target: "draft-07",
      io: "input",
      unrepresentable: "any",
    });
    return [name, { $schema, title: `Cairn: ${title}`, description, ...(asInEditors(schema) as JsonSchema) }];
  }),
);

/**
 * Cairn takes every value for a text. An editor reads `988` as a number, `false` as what it says, and nothing behind a
 * colon as null.
 */
function asInEditors(given: unknown, key = ""): unknown {
  if (Array.isArray(given)) return given.map((one) => asInEditors(one));
  if (typeof given !== "object" || given === null) return given;
  const schema: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, asInEditors(one, name)]),
  );
  // The library's own, beside the pattern that says the same.
  if (schema["format"] === "includes") delete schema["format"];
  if (schema["type"] === "string") {
    if (schema["const"] === "") return { type: "null" };
    if (schema["const"] === "false")
      return { ...schema, type: undefined, const: undefined, enum: [false, "false"] };
    const isOpen = !("pattern" in schema || "enum" in schema || "const" in schema);
    if (isOpen && key !== "propertyNames") schema["type"] = ["string", "number", "boolean"];
  }
  // "This, or nothing" as one: of two, an editor tells why the first does not fit, as if nothing had to stand there.
  const [nothing, map, ...more] = (schema["anyOf"] ?? []) as readonly Record<string, unknown>[];
  if (nothing?.["type"] !== "null" || map?.["type"] !== "object" || more.length > 0) return schema;
  delete schema["anyOf"];
  return { ...map, type: ["object", "null"], ...schema };
}
