import { own } from "../host/origins.ts";
import { Conversation } from "../support/conversation.ts";
import { sampled } from "../support/failing/failureCells.ts";
import { everyGuide } from "../support/everyGuide.ts";
import { test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { rest, samples } from "../support/samples.ts";

for (const { id, flow, ways, longest, site } of everyGuide) {
  const all = ways.filter(({ to }) => flow.states[to]?.tags[0] !== "question");
  // Every answer by itself is walked in unit tests.
  const ends = sampled(all, samples(6, all.length), 7);
  // One guide by each: the project's own by taps, an example by keys.
  const kept = site === own ? "taps" : id === signIn.id && "keys";
  for (const by of ["taps", "keys"] as const)
    test(`${id}: to causes and ends by ${by} alone, each from a fresh start${rest(by === kept)}`, async ({
      page,
    }) => {
      // A page for each would take three times as long.
      test.slow();
      const conversation = await new Conversation(page).open(`${site}/${id}/`);
      for (const way of ends)
        await test.step(`to ${way.to}`, async () => {
          if (way !== ends[0]) await conversation.command("restart").click();
          await conversation.walk(way, by);
          await conversation.expectState(way.to);
        });
    });

  test(`${id}: somebody whom nothing helps gets to ${longest.to} @all`, async ({ page }) => {
    const conversation = await new Conversation(page).open(`${site}/${id}/`);
    await conversation.walk(longest);
    await conversation.expectState(longest.to);
  });
}
