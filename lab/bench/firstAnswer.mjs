// How soon the first answer works, side by side with the contenders of a peer-benchmark folder:
//   node lab/bench/firstAnswer.mjs <peer-bench> [--early] [--runs 5] [--only a,b] [--adapter more.json]...
//     [--budget-min M]
// The first answer is tapped once, as early as it can be hit, and counted from navigation start until the next
// question and its first option are painted. Tasks beyond 50 ms are then counted while the flow is walked on.
// With --early the page itself taps in the frame in which the answer is first there. The other tap is made from outside:
// it comes later the busier the page is, so that it tells less of a change and more of the machine.
// Ratios in one interleaved run mean something; milliseconds don't.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "floor-html,floor-vanilla,floor-react-xstate,floor-preact-xstate" },
    adapter: { type: "string", multiple: true, default: [join(here, "adapter.json")] },
    clicks: { type: "string", default: "8" },
    early: { type: "boolean", default: false },
    "budget-min": { type: "string", default: "20" },
  },
});
const peers = resolve(positionals[0] ?? "../shared/peer-bench");
const lib = (name) => import(pathToFileURL(join(peers, "lib", name)).href);
const { serve } = await lib("server.mjs");
const { open, clickStep } = await lib("measure.mjs");
const { all, fromAdapter } = await lib("contenders.mjs");

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const wanted = values.only.split(",");
const contenders = [
  ...all().filter(({ name }) => wanted.includes(name)),
  ...values.adapter.map(fromAdapter),
].filter(({ dist, entry }) => existsSync(join(dist, entry)));
const servers = await Promise.all(contenders.map(({ dist, stub }) => serve(dist, stub)));
const results = new Map(contenders.map(({ name }) => [name, []]));

const until = Date.now() + Number(values["budget-min"]) * 60_000;
for (let round = 0; round < Number(values.runs) && Date.now() < until; round++) {
  for (let place = 0; place < contenders.length; place++) {
    const index = (place + round) % contenders.length;
    const contender = contenders[index];
    const result = await measure(contender, servers[index].url);
    results.get(contender.name).push(result);
    console.error(round, contender.name, JSON.stringify(result));
  }
}

const of = (name, key) => (results.get(name) ?? []).filter((one) => !one.error).map((one) => one[key]);
const perRound = (name, key, floor) =>
  median(
    (results.get(name) ?? []).flatMap((one, round) => {
      const other = results.get(floor)?.[round];
      return one.error || !other || other.error ? [] : [one[key] / other[key]];
    }),
  );
console.log(
  "| contender | first question ms | first answer works ms | × floor-react-xstate | longest task while walking | errors |",
);
console.log("|---|--:|--:|--:|--:|--:|");
for (const { name } of contenders) {
  const cells = [
    median(of(name, "first")).toFixed(0),
    median(of(name, "works")).toFixed(0),
    perRound(name, "works", "floor-react-xstate").toFixed(2),
    `${median(of(name, "longest")).toFixed(0)} (max ${Math.max(...of(name, "longest")).toFixed(0)})`,
    results.get(name).filter(({ error }) => error).length,
  ];
  console.log(`| ${[name, ...cells].join(" | ")} |`);
}
process.exit(0);

/** One cold load on slow 4G and a 4 times slower processor. */
async function measure({ entry, firstQuestion, firstOption, steps, viewport }, base) {
  const clicks = Number(values.clicks);
  const step = (index) => {
    const { click, expect } = steps[index % steps.length];
    return {
      click: Array.isArray(click) ? click[Math.floor(index / steps.length) % click.length] : click,
      expect,
    };
  };
  // Armed before anything runs: the tap is made by the browser as soon as the first option can be hit.
  const first = step(0);
  const init = `__b.watchFirst(${JSON.stringify(firstQuestion)}, ${JSON.stringify(firstOption)});
    ${values.early ? `(${String(tapOnceDrawn)})(${JSON.stringify(first)});` : ""}`;
  const session = await open({ throttle: true, viewport, init });
  const { page } = session;
  try {
    await page.goto(base + entry, { waitUntil: "commit", timeout: 60_000 });
    await page.waitForFunction(() => window.__b?.marks.first, null, { polling: "raf", timeout: 60_000 });
    if (!values.early) {
      const point = await page.evaluate(({ click, expect }) => {
        __b.arm(expect);
        return __b.point(click);
      }, first);
      await page.mouse.click(point.x, point.y);
    }
    await page.waitForFunction(() => __b.armed?.done, null, { polling: 30, timeout: 20_000 });
    const { works, tapped, at } = await page.evaluate(() => ({
      at: __b.marks.first,
      tapped: __b.armed.start,
      works: __b.armed.done,
    }));
    await page.waitForTimeout(1500);
    const started = await page.evaluate(() => performance.now());
    const latency = [];
    for (let index = 1; index < clicks; index++) {
      latency.push(await clickStep(page, step(index)));
      await page.waitForTimeout(80);
    }
    const tasks = await page.evaluate(
      (from) => __b.longTasks.filter(([start]) => start > from).map(([, ms]) => ms),
      started,
    );
    return { first: at, tapped, works, longest: Math.max(0, ...tasks), latency: Math.round(median(latency)) };
  } catch (error) {
    if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}/first-${Date.now()}.png` });
    return { error: String(error).split("\n")[0], console: session.consoleErrors };
  } finally {
    await session.close();
  }
}

/** Runs in the page. */
function tapOnceDrawn({ click, expect }) {
  const look = () => {
    const drawn = document.body && __b.nodes(click).find((node) => __b.shown(node));
    if (!drawn) return requestAnimationFrame(look);
    __b.arm(expect);
    const { parentElement } = drawn;
    (parentElement.closest("button, a, summary, label, [role], [tabindex], li") ?? parentElement).click();
  };
  requestAnimationFrame(look);
}
