import { answerKeys } from "../../../src/core/desk/answerKeys.ts";
import { cairn } from "../../host/origins.ts";
import { signIn } from "../../support/guides.ts";
import { until } from "../until.ts";
import type { Walk } from "./walk.ts";

const { id, flow, longest } = signIn;
const dialog = 'dialog[data-dialog="write-up"][open]';

const call: Walk = {
  name: "a call at the agent's desk",
  async run(reader) {
    const { on, by } = reader;
    await reader.open(`${cairn}/agent/${id}/`);
    const says = longest.says;
    const give = async ({ at, say }: (typeof says)[number]) => {
      await reader.at(at);
      if (by === "click") await on.click(`[data-answer="${say}"]`);
      else await on.press(String(answerKeys(flow, at)[say]));
    };
    for (const said of says) {
      await give(said);
      await until("another state", async () => (await reader.state()) !== said.at);
      await reader.focusOn(".desk-heading");
    }
    await reader.at(longest.to);
    if (by === "click") await on.click('.tools [data-command="back"]');
    else await on.press("Backspace");
    await give(says.at(-1)!);
    await reader.at(longest.to);
    if (by === "click") await on.click('.tools [data-command="write-up"]');
    else await on.press("c");
    await reader.sees(dialog);
    if (by === "click") await on.click(`${dialog} [data-command="copy"]`);
    else await on.press("c");
    await until("what became of copying", () =>
      on.run((selector) => document.querySelector(`${selector} [role="status"]`)?.textContent !== "", dialog),
    );
    if (by === "click") await on.click(`${dialog} [data-command="close"]`);
    else await on.press("Escape");
    await reader.misses("dialog");
    await reader.hasFocus();
    if (by === "click") await on.click('.tools [data-command="new"]');
    else await on.press("Shift+N");
    await reader.at(flow.initial);
    await reader.misses("dialog");
  },
};

export const desk: readonly Walk[] = [call];
