import { Conversation } from "./support/conversation.ts";
import { test } from "./support/fixtures.ts";
import { guides } from "./support/guides.ts";

for (const { id, flow, ways } of guides) {
  const ends = ways.filter(({ to }) => flow.states[to]?.tags[0] !== "question");
  for (const way of ends) {
    test(`${id}: to ${way.to} by taps`, async ({ page }) => {
      const conversation = await new Conversation(page).open(`${id}/`);
      await conversation.walk(way);
      await conversation.expectState(way.to);
    });

    test(`${id}: to ${way.to} by keyboard alone`, async ({ page }) => {
      const conversation = await new Conversation(page).open(`${id}/`);
      await conversation.walk(way, "keys");
      await conversation.expectState(way.to);
    });
  }
}
