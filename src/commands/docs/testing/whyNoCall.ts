import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../../../author/project/guidesFolder.ts";
import type { Call } from "./callsIn.ts";
import { cairnCommands, everywhere } from "./cairnCommands.ts";

const { scripts } = JSON.parse(readFileSync(join(ownFolder, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** Of the repository only: what `npm start` and the two test commands read. */
const ownOptions: Readonly<Record<string, readonly string[]>> = {
  build: ["--pseudo"],
  "bench:understand": ["--record"],
};

/** Why `npx cairn …` or `npm …` can't be called like this, as a sentence. Undefined if it can, or is no call of these. */
export function whyNoCall(call: Call): string | undefined {
  const [program, first = "", ...rest] = call;
  if (program === "npx" && first === "cairn") return whyNoCommand(rest);
  if (program !== "npm") return undefined;
  if (["ci", "init", "install", "pack"].includes(first)) return undefined;
  const [script = "", ...words] = first === "run" ? rest.filter((word) => word !== "-s") : [first, ...rest];
  if (!Object.hasOwn(scripts, script)) return `npm run ${script}: package.json has no such script.`;
  const given = words.filter((word) => word !== "--");
  if (given.length > 0 && words[0] !== "--")
    return `npm run ${script}: "--" is missing before ${given.join(" ")}.`;
  return Object.hasOwn(cairnCommands, script)
    ? whyNoCommand([script, ...given], ownOptions[script])
    : undefined;
}

function whyNoCommand([command = "", ...words]: Call, more: readonly string[] = []): string | undefined {
  if (command.startsWith("--"))
    return everywhere.includes(command) ? undefined : `cairn ${command}: no such option.`;
  const options = Object.hasOwn(cairnCommands, command) ? cairnCommands[command] : undefined;
  // `npx cairn …` stands for any command.
  if (!options) return command === "" || command === "…" ? undefined : `cairn ${command}: no such command.`;
  const known = [...options, ...everywhere, ...more];
  const wrong = words
    .map((word) => word.replace(/[[\]…]/g, "").replace(/=.*$/, ""))
    .filter((word) => word.startsWith("--") && word !== "--" && !known.includes(word));
  return wrong.length > 0 ? `cairn ${command} has no ${wrong.join(" ")}.` : undefined;
}
