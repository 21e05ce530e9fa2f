import { checkShape } from "../reading/checkShape.ts";
import type { Tell } from "../problems/problem.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { hostProblem } from "./hostProblem.ts";
import { hostsShape } from "./hostsShape.ts";

const file = "content/hosts.yaml";
/**
 * Reads `content/hosts.yaml`: the origins that may embed, without those that are wrong. None if the file is
 * missing or empty.
 */
export function readHosts(root: string, tell: Tell): readonly string[] {
  const text = readText(root, file, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (!doc || doc.data === "" || !checkShape(hostsShape, doc, tell)) return [];
  return (doc.data as string[]).filter((host, n) => {
    const problem = hostProblem(host);
    if (problem) tell(doc.at([n]), host, problem.what, problem.instead, problem.level);
    return problem?.level !== "error";
  });
}
