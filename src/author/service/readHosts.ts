import { z } from "zod";
import { checkShape } from "../reading/checkShape.ts";
import type { Tell } from "../problem.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { hostProblem } from "./hostProblem.ts";

const file = "content/hosts.yaml";
const message = 'must be an origin. Write "https://help.example.com", without a path.';
const shape = z.array(z.string({ error: message }), {
  error: 'must be a list of origins. Write "- https://help.example.com" lines.',
});

/**
 * Reads `content/hosts.yaml`: the origins that may embed, without those that are wrong. None if the file is
 * missing or empty.
 */
export function readHosts(root: string, tell: Tell): readonly string[] {
  const text = readText(root, file, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (!doc || doc.data === "" || !checkShape(shape, doc, tell)) return [];
  return (doc.data as string[]).filter((host, n) => {
    const problem = hostProblem(host);
    if (problem) tell(doc.at([n]), host, problem.what, problem.instead, problem.level);
    return problem?.level !== "error";
  });
}
