import assert from "node:assert/strict";
import { cairn } from "../../host/origins.ts";
import { signIn } from "../../support/guides.ts";
import { until } from "../until.ts";
import type { Walk } from "./walk.ts";

const { id, flow } = signIn;
const page = `${cairn}/${id}/`;
/** Stands in no word of the guide: wherever it is found, it was kept. */
const canary = "zq7canary";

const typed: Walk = {
  name: "typed words to a cause",
  async run(reader) {
    await reader.open(page);
    await reader.says(`i dont get the verification code ${canary}`);
    await until("an answer", async () => (await reader.state()) !== flow.initial);
    await reader.sees('[role="log"] q');
    await reader.focusOn(".typed-box *");
    await reader.says("in a text message");
    await reader.at("late-code");
    const kept = await reader.on.run(() =>
      JSON.stringify([Object.entries(sessionStorage), history.state, location.href, document.title]),
    );
    assert.ok(!kept.includes(canary), kept);
    await reader.on.reload();
    await reader.alive();
    await reader.at("late-code");
    assert.ok(!(await reader.on.run(() => document.body.innerText)).includes(canary));
  },
};

const crisis: Walk = {
  name: "crisis card",
  async run(reader) {
    await reader.open(page);
    await reader.says("I want to kill myself");
    await reader.sees('[data-crisis="card"]');
    await reader.focusOn('[data-crisis="card"] h2, [data-crisis="card"] h3');
    assert.ok(!(await reader.isSeen("[data-answer]")));
    await reader.on.press("Tab");
    await reader.focusOn('[data-crisis="card"] a[href="tel:988"]');
    await reader.use('[data-crisis="card"] [data-command="go-on"]');
    await reader.misses('[data-crisis="card"]');
    await reader.sees('[data-crisis="pinned"]');
    await reader.at(flow.initial);
    await reader.hasFocus();
    assert.doesNotMatch(JSON.stringify(await reader.stored()), /crisis|kill|988/);
  },
};

export const words: readonly Walk[] = [typed, crisis];
