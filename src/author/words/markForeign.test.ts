import { expect, test } from "vitest";
import type { Block } from "../../core/guide/words.ts";
import { markForeign } from "./markForeign.ts";

const link = (c: string) => ({ t: "link", href: "https://example.com/", c }) as const;
const p = (...c: Extract<Block, { t: "p" }>["c"]): Block => ({ t: "p", c });
const said = (body: Block[], agent = {}) => ({ words: { heading: "", body, answers: {} }, agent });

test("on-screen strings and titles that stayed as they are get their language, nothing else does", () => {
  const source = said([p(link("The title"), link("help center"))]);
  const screen = { t: "screen", c: "Continue" } as const;
  const own = said([p("Lea ", { t: "strong", c: [link("The title")] }, link("centro de ayuda"))], {
    do: [{ t: "ul", c: [[p(screen)]] }],
  });
  const { words, agent } = markForeign(own, source, "en");
  const title = { ...link("The title"), lang: "en" };
  expect(words.body).toEqual([p("Lea ", { t: "strong", c: [title] }, link("centro de ayuda"))]);
  expect(agent.do).toEqual([{ t: "ul", c: [[p({ ...screen, lang: "en" })]] }]);
});
