import { Conversation } from "./support/conversation.ts";
import { everyGuide } from "./support/everyGuide.ts";
import { test } from "./support/fixtures.ts";

for (const { id, flow, ways, longest, site } of everyGuide) {
  const ends = ways.filter(({ to }) => flow.states[to]?.tags[0] !== "question");
  for (const way of ends) {
    test(`${id}: to ${way.to} by taps`, async ({ page }) => {
      const conversation = await new Conversation(page).open(`${site}/${id}/`);
      await conversation.walk(way);
      await conversation.expectState(way.to);
    });

    test(`${id}: to ${way.to} by keyboard alone`, async ({ page }) => {
      const conversation = await new Conversation(page).open(`${site}/${id}/`);
      await conversation.walk(way, "keys");
      await conversation.expectState(way.to);
    });
  }

  test(`${id}: somebody whom nothing helps gets to ${longest.to}`, async ({ page }) => {
    const conversation = await new Conversation(page).open(`${site}/${id}/`);
    await conversation.walk(longest);
    await conversation.expectState(longest.to);
  });
}
