import assert from "node:assert/strict";
import { cairn } from "../../host/origins.ts";
import { signIn } from "../../support/guides.ts";
import type { Reader } from "../reader.ts";
import { elsewhere } from "../site.ts";
import { until } from "../until.ts";
import type { Walk } from "./walk.ts";

const { id, flow, words, cause } = signIn;
const page = `${cairn}/${id}/`;
const secret = words.states[cause.to]!.heading;
/** The way, without its last answers. */
const before = (count: number) => ({ says: cause.says.slice(0, -count) });

async function toCause(reader: Reader): Promise<void> {
  await reader.open(page);
  await reader.walk(cause);
  await reader.shows(signIn, cause);
}

const textOf = ({ on }: Reader) => on.run(() => document.body.innerText);
const url = ({ on }: Reader) => on.run(() => location.href);

const back: Walk = {
  name: "Back and Change",
  async run(reader) {
    await toCause(reader);
    await reader.command("back");
    await reader.shows(signIn, before(1));
    // The browser's own.
    await reader.on.run(() => history.back());
    await reader.shows(signIn, before(2));
    await reader.on.run(() => history.forward());
    await reader.shows(signIn, before(1));
    await reader.use('[role="log"] [data-command="change"]');
    await reader.focusOn("[data-change][aria-current]");
    const given = before(1).says.at(-1)!.say;
    const other = Object.keys(flow.states[flow.initial]!.on!).find((say) => say !== given)!;
    await reader.use(`[data-change="${other}"]`);
    await until("another answer in the transcript", async () =>
      (await textOf(reader)).includes(words.states[flow.initial]!.answers[other]!.label),
    );
    await reader.hasFocus();
  },
};

const resume: Walk = {
  name: "reload and resume",
  async run(reader) {
    await toCause(reader);
    await reader.on.reload();
    await reader.alive();
    await reader.shows(signIn, cause, false);
    for (const command of ["resume", "fresh"] as const) {
      await reader.on.open(elsewhere);
      await reader.on.open(page);
      await reader.sees("[data-resume]");
      await reader.focusOn("[data-resume] .heading");
      assert.ok(!(await textOf(reader)).includes(secret));
      await reader.command(command);
      await reader.shows(signIn, command === "resume" ? cause : { says: [] });
    }
    assert.deepEqual((await reader.stored()).kept, []);
  },
};

/** Leaves, and comes back: nothing is there any more. */
async function leaveBy(reader: Reader, leave: () => Promise<void>): Promise<void> {
  await toCause(reader);
  await leave();
  await until(
    "another page",
    async () => (await url(reader)) === elsewhere,
    () => url(reader),
  );
  assert.equal(await reader.on.run(() => document.querySelector("#referrer")?.textContent), "none");
  if (reader.on.back) {
    await reader.on.back();
    await until(
      "the list of guides",
      async () => (await url(reader)) === `${cairn}/`,
      () => url(reader),
    );
    await reader.sees(`a[href$="/${id}/"]`);
    assert.ok(!(await textOf(reader)).includes(secret));
    assert.deepEqual((await reader.stored()).kept, []);
  }
  await reader.open(page);
  await reader.shows(signIn, { says: [] }, false);
  assert.ok(!(await reader.isSeen("[data-resume]")));
  assert.deepEqual((await reader.stored()).kept, []);
}

const leave: Walk = {
  name: "Leave",
  run: (reader) => leaveBy(reader, () => reader.command("leave")),
};

const leaveByShift: Walk = {
  name: "Leave by Shift, three times",
  once: true,
  run: (reader) =>
    leaveBy(reader, async () => {
      for (let presses = 0; presses < 3; presses++) await reader.on.press("Shift");
    }),
};

async function openShare(reader: Reader): Promise<void> {
  if (!(await reader.isSeen('[data-command="enter-code"]'))) await reader.command("share");
  await reader.sees('[data-command="enter-code"]');
}

async function enter(reader: Reader, code: string): Promise<void> {
  await reader.write("input[name=code]", code);
  if (reader.by === "keys") await reader.on.press("Enter");
  else await reader.command("enter-code");
}

const handOff: Walk = {
  name: "hand-off by link and code",
  async run(reader) {
    await toCause(reader);
    await openShare(reader);
    const code = await until("the code", () =>
      reader.on.run(() => document.querySelector<HTMLElement>("[data-handoff-code]")?.dataset["handoffCode"]),
    );
    await reader.on.fresh();
    await reader.open(`${page}#t=${code.replaceAll("-", "")}`);
    await reader.shows(signIn, cause, false);
    assert.equal(await url(reader), page);
    await reader.command("restart");
    await reader.shows(signIn, { says: [] });
    await openShare(reader);
    await enter(reader, code.toLowerCase().replaceAll("-", " "));
    await reader.shows(signIn, cause, false);
    await reader.hasFocus();
    await openShare(reader);
    await enter(reader, `${code}7`);
    await until("what is wrong with the code", () =>
      reader.on.run(() =>
        [...document.querySelectorAll('[role="alert"]')].some(({ textContent }) => textContent !== ""),
      ),
    );
    await reader.at(cause.to);
  },
};

export const place: readonly Walk[] = [back, resume, leave, leaveByShift, handOff];
