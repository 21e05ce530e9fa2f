import assert from "node:assert/strict";
import { cairn } from "../../host/origins.ts";
import { signIn } from "../../support/guides.ts";
import { pages, takeHeard } from "../site.ts";
import { until } from "../until.ts";
import type { Probed } from "../watch.ts";
import type { Walk } from "./walk.ts";

const { id, flow } = signIn;

const everyPage: Walk = {
  name: "policies: every page",
  once: true,
  async run({ on }) {
    for (const page of pages()) {
      const sent = (await fetch(page)).headers.get("Content-Security-Policy") ?? "";
      assert.match(
        sent,
        /default-src 'none'.*require-trusted-types-for 'script'; trusted-types 'none'/,
        page,
      );
      await on.open(page);
      await until(
        `a heading at ${page}`,
        () => on.run(() => (document.querySelector("h1, h2")?.textContent ?? "") !== ""),
        () => on.run(() => location.href),
      );
      assert.deepEqual(takeHeard(), [], page);
    }
  },
};

/** What a page that somebody wrote into has to say of it. */
const violations = ["script-src-elem", "script-src-attr", "style-src-elem", "require-trusted-types-for"];

const intruder: Walk = {
  name: "policies: a page that was written into",
  once: true,
  async run(reader) {
    const { on } = reader;
    for (const path of [`${id}/`, `embed/${id}/`, `agent/${id}/`]) {
      await on.open(`${cairn}/${path}?injected`);
      const text = await until("the script that tries", () =>
        on.run(() => document.documentElement.dataset["probed"]),
      );
      const done = Object.entries(JSON.parse(text) as Probed).filter(([, came]) => came === "done");
      assert.deepEqual(done, [], path);
      const heard: string[] = [];
      for (const one of violations)
        await until(`a violation of ${one} at ${path}`, () => {
          heard.push(...takeHeard());
          return heard.some((text) => text.startsWith(`policy: ${one}`));
        });
      assert.equal(await on.run(() => document.documentElement.dataset["injected"] ?? "no"), "no", path);
      assert.notEqual(await on.run(() => getComputedStyle(document.body).display), "none", path);
      // And the guide goes on.
      await reader.alive();
      await reader.at(flow.initial);
      takeHeard();
    }
  },
};

export const policies: readonly Walk[] = [everyPage, intruder];
