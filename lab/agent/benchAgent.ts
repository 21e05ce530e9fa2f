import { parseArgs } from "node:util";
import { guidesFolder } from "../../src/author/project/guidesFolder.ts";
import { readProject } from "../../src/author/project/readProject.ts";
import { agentFigures, type CallFigures } from "./agentFigures.ts";

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { guides: { type: "string" } },
});
const project = await readProject(guidesFolder(options.guides));
/**
 * Seconds by the keystroke-level model: a key 0.28; a click is pointing 1.1 and pressing 0.2. A model, not a
 * measurement.
 */
const KEY = 0.28;
const CLICK = 1.3;

for (const guide of Object.values(project.guides)) {
  if (names[0] !== undefined && names[0] !== guide.id) continue;
  for (const locale of Object.keys(guide.words)) {
    const { calls, trips } = agentFigures(guide, locale);
    console.log(`\n${guide.id} (${locale}): ${calls.length} generated walks        min   mean    max`);
    row("answers", calls, ({ answers }) => answers);
    row("agent, keyboard: keystrokes with write-up", calls, ({ keystrokes }) => keystrokes);
    row("agent, mouse: clicks with write-up", calls, ({ clicks }) => clicks);
    row("member alone: taps, no write-up", calls, ({ taps }) => taps);
    row("agent: words read aloud", calls, ({ spoken }) => spoken);
    row("member alone: words on the screen", calls, ({ shown }) => shown);
    row("keyboard, modelled seconds of input", calls, ({ keystrokes }) => keystrokes * KEY);
    row("mouse, modelled seconds of input", calls, ({ clicks }) => clicks * CLICK);
    console.log(
      `  hand-off at ${trips.prefixes} places: ${trips.askedAgain} questions asked again, ${trips.elsewhere} times elsewhere, longest code ${trips.longestCode} characters`,
    );
  }
}

function row(name: string, calls: readonly CallFigures[], of: (call: CallFigures) => number): void {
  const values = calls.map(of);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const cells = [Math.min(...values), mean, Math.max(...values)].map((value) => value.toFixed(1).padStart(6));
  console.log(`  ${name.padEnd(44)}${cells.join(" ")}`);
}
