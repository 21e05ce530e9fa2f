/**
 * Prints what the engine costs by the size of a flow, each figure beside the bare XState call for the same
 * thing:
 *
 * npm run bench:engine
 *
 * Milliseconds are of this machine. A mid-range phone takes about four times as long, which is what the last
 * column and the size from which `npm run check` warns (`smoothStates` in src/author/checks/checkSize.ts)
 * count with.
 */
import { rmSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createMachine, initialTransition, transition } from "xstate";
import { readSources } from "../../src/author/project/readSources.ts";
import { lockGuide } from "../../src/author/lock/lockGuide.ts";
import { readProject } from "../../src/author/project/readProject.ts";
import { largeFlow } from "../../src/author/testing/largeFlow.ts";
import { layOut } from "../../src/author/testing/layOut.ts";
import { writeFiles } from "../../src/author/testing/writeFiles.ts";
import type { Flow, FlowState } from "../../src/core/guide/flow.ts";
import { openGuide } from "../../src/core/walk/guide.ts";
import { branch, entries, firstLock } from "../../src/core/testing/testGuide.ts";
import { viewOf } from "../../src/core/session/view.ts";

const SIZES = [30, 100, 200, 300, 3000];
const PHONE = 4;
const ANSWERS = 100;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

console.log(
  `Median ms, beside it the bare XState call. ×${PHONE}: what a tap and opening the guide take on a phone.\n`,
);
console.log(
  "| states | compile | bare | one answer | bare | replay | answers | bare | memory kB | bare | check | open ×4 | tap ×4 |",
);
console.log("| --: ".repeat(13) + "|");
for (const size of SIZES) {
  const data = { version: "bench", flow: ladder(size), lock: firstLock(ladder(size)) };
  const bareConfig = bareOf(data.flow);
  const guide = openGuide(data);
  const bare = createMachine(bareConfig);
  const trail = Array.from({ length: Math.min(ANSWERS, size - 6) }, (_, at) =>
    entries.answer(`q${at}`, "next"),
  );

  const compile = median(30, () => openGuide(data));
  const bareCompile = median(30, () => initialTransition(createMachine(bareConfig)));
  const open = median(10, () =>
    viewOf(openGuide({ ...data, flow: { ...data.flow } }), { trail: [], held: [] }),
  );
  // As a tap does it: the trail before was shown, so its steps are known; the one after it is new.
  const half = trail.slice(0, Math.floor(trail.length / 2));
  viewOf(guide, { trail: half, held: [] });
  const tap = median(200, () => viewOf(guide, { trail: [...half, trail[half.length]!], held: [] }));
  const [start] = initialTransition(bare);
  const bareTap = median(200, () => transition(bare, start, { type: "next" }));
  const again = Array.from({ length: 20 }, () => openGuide(data));
  const replay = median(again.length, () => viewOf(again.pop()!, { trail, held: [] }));
  const bareReplay = median(30, () =>
    trail.reduce((now) => transition(bare, now, { type: "next" })[0], start),
  );
  const memory = heapOf(() => {
    const opened = openGuide(data);
    viewOf(opened, { trail, held: [] });
    return opened;
  });
  const bareMemory = heapOf(() => initialTransition(createMachine(bareConfig)));
  const check = await checkTime(size);
  const cells = [compile, bareCompile, tap, bareTap, replay].map(ms);
  console.log(
    `| ${[size, ...cells, trail.length, ms(bareReplay), kB(memory), kB(bareMemory), check.toFixed(0), ms(open * PHONE), ms(tap * PHONE)].join(" | ")} |`,
  );
}

/** Questions that lead to the next, the one after it, or a cause: as deep as a flow of its size can be. */
function ladder(size: number): Flow {
  const states: Record<string, FlowState> = {};
  const questions = size - 5;
  for (let n = 0; n < questions; n++) {
    const to = (ahead: number) => (n + ahead < questions ? `q${n + ahead}` : "other");
    const cause = branch(`c${n % 2}`, { when: { untried: [`c${n % 2}`] } });
    states[`q${n}`] = {
      tags: ["question"],
      on: { next: [branch(to(1))], skip: [branch(to(2))], cause: [cause] },
    };
  }
  for (const n of [0, 1]) {
    const on = { fixed: [branch("solved")], "not-fixed": [branch("person")] };
    states[`c${n}`] = { tags: ["cause"], on };
  }
  states["other"] = { tags: ["question"], on: { yes: [branch("solved")], no: [branch("person")] } };
  states["solved"] = { type: "final", tags: ["outcome", "solved"] };
  states["person"] = { type: "final", tags: ["outcome", "person"] };
  return { id: "ladder", initial: "q0", states };
}

function bareOf({ id, initial, states }: Flow) {
  const plain = Object.entries(states).map(([state, { on = {} }]) => {
    const targets = Object.entries(on).map(([say, branches]) => [say, branches[0]!.target]);
    return [state, { on: Object.fromEntries(targets) as Record<string, string> }] as const;
  });
  return { id, initial, states: Object.fromEntries(plain) };
}

function median(times: number, run: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** Bytes that stay on the heap for what `make` gives. */
function heapOf(make: () => unknown): number {
  const kept: unknown[] = [];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 10; n++) kept.push(make());
  collect();
  const bytes = (process.memoryUsage().heapUsed - before) / kept.length;
  return Math.max(0, bytes);
}

/** `npm run check` of a guide of this size, in ms. */
async function checkTime(size: number): Promise<number> {
  const root = layOut("sound");
  try {
    writeFiles(root, largeFlow("large", size));
    lockGuide(readSources(root, root), "large", {});
    const start = performance.now();
    await readProject(root, root);
    return performance.now() - start;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function kB(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
