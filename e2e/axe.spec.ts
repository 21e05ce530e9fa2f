import { encodeHandoff } from "../src/core/handoff/encodeHandoff.ts";
import { openGuide } from "../src/core/walk/guide.ts";
import { Conversation } from "./support/conversation.ts";
import { everyGuide } from "./support/everyGuide.ts";
import { expectAccessible } from "./support/expectAccessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { signIn, type Way } from "./support/guides.ts";
import { look, looks } from "./support/axeLooks.ts";
import { everything } from "./support/samples.ts";

// Each screen that a guide has is looked at once, in one of the looks, in turn. Where
// everything is tried, it is in all of them. A link leads to each place: to walk there would take three times as long.

/** So many places are one test. */
const SOME = 8;

for (const { id, data, ways, site } of everyGuide) {
  const guide = openGuide(data);
  const codeOf = ({ says }: Way) =>
    encodeHandoff(
      guide,
      says.map((one) => ({ type: "answer", by: "member", ...one })),
    )!.replaceAll("-", "");
  for (let from = 0; from < ways.length; from += SOME)
    test(`${id}: axe finds nothing at place ${from + 1} and on`, async ({ page }) => {
      const conversation = await new Conversation(page).open(`${site}/${id}/`);
      for (const [step, way] of ways.slice(from, from + SOME).entries()) {
        if (way.says.length > 0) await page.evaluate((code) => (location.hash = `#t=${code}`), codeOf(way));
        await conversation.expectState(way.to);
        for (const one of everything ? looks : [looks[(from + step) % looks.length]!])
          await test.step(`${way.to}, ${one.name}`, async () => {
            await look(page, one);
            await expectAccessible(page);
          });
      }
    });
}

const { id, cause } = signIn;

test("axe finds nothing where a kept place is asked about, and a link could not be read", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.goto("about:blank");
  await page.goto(`${id}/#t=NONSENSE`);
  await expect(page.locator("[data-resume]")).toBeVisible();
  await expectAccessible(page);
});
