import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";

const { id, words } = signIn;

// What React does about a page that is not as it was prerendered is in no list of what is left out of a build.
const changes: Readonly<Record<string, (html: string) => string>> = {
  "other words in a heading": (html) => html.replace(/<h2([^>]*)>[^<]+/, "<h2$1>Something else"),
  "an element more": (html) => html.replace(/<div id="cairn"[^>]*>/, "$&<div>Something else</div>"),
  "an element less": (html) => html.replace(/<h2[\s\S]*?<\/h2>/, ""),
};

test("a page that was changed on its way comes alive and goes on", async ({ context }) => {
  for (const [what, change] of Object.entries(changes))
    await test.step(what, async () => {
      const page = await context.newPage();
      await page.route(`**/${id}/`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        expect(change(html)).not.toBe(html);
        await route.fulfill({ response, body: change(html) });
      });
      const conversation = await new Conversation(page).open(`${id}/`);
      await expect(page.getByRole("heading", { name: words.states["symptom"]!.heading })).toBeVisible();
      await conversation.tap("cant");
      await conversation.expectState("password");
      await page.close();
    });
});
