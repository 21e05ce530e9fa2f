import { until } from "../until.ts";
import { asText, type Driver, seen } from "./driver.ts";

/** The commands of W3C WebDriver that walks need, with what each takes and gives. Named as Marionette names them. */
export interface Commands {
  readonly Navigate: [taken: { url: string }, given: null];
  readonly Refresh: [taken: object, given: null];
  readonly Back: [taken: object, given: null];
  readonly ExecuteScript: [taken: { script: string; args: readonly unknown[] }, given: unknown];
  readonly ElementClick: [taken: { id: string }, given: null];
  readonly PerformActions: [taken: { actions: readonly unknown[] }, given: null];
  readonly SwitchToFrame: [taken: { id: null } | { id: object; element: string }, given: null];
  readonly NewWindow: [taken: { type: "tab" }, given: { handle: string }];
  readonly CloseWindow: [taken: object, given: unknown];
  readonly SwitchToWindow: [taken: { handle: string }, given: null];
}

/** Sends one command to a browser. Rejects with what the browser says of an error. */
export type Send = <Name extends keyof Commands>(
  name: Name,
  taken: Commands[Name][0],
) => Promise<Commands[Name][1]>;

/** The key of an element in the JSON of WebDriver, fixed by its standard. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** What moves no further while two frames are painted stands, in pixels: Firefox brings it into sight a pixel apart each time. */
const STILL = 2;

/** Keys without a character, by the numbers that WebDriver gives them. */
const keys: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Escape: "\uE00C",
  Backspace: "\uE003",
};

/** A browser that speaks W3C WebDriver. `quit` ends it and all that was started for it. */
export function driveBy(send: Send, version: string, quit: () => Promise<void>): Driver {
  const run = (script: string, args: readonly unknown[]) => send("ExecuteScript", { script, args });
  /**
   * What is shown, and how far it moved, in pixels, after it was brought into sight and while two frames were painted: what
   * a page does with what it has just shown, it has done then.
   */
  const find = async (selector: string): Promise<{ readonly element: string; readonly moved: number }> => {
    const [element, moved] = (await run(
      `const found = ${asText(seen)}(arguments[0]);
       if (!found) return [null, 0];
       found.scrollIntoView({ block: "center", behavior: "instant" });
       const top = () => found.getBoundingClientRect().top;
       const before = top();
       return new Promise((done) =>
         requestAnimationFrame(() => requestAnimationFrame(() => done([found, Math.abs(top() - before)]))),
       );`,
      [selector],
    )) as [Record<string, string> | null, number];
    if (!element) throw new Error(`Nothing is shown that is ${selector}`);
    return { element: element[elementKey]!, moved };
  };
  const act = (actions: readonly unknown[]) =>
    send("PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] }).then(() => {});
  const down = (key: string) => ({ type: "keyDown", value: keys[key] ?? key });
  const up = (key: string) => ({ type: "keyUp", value: keys[key] ?? key });
  return {
    version,
    async fresh() {
      const { handle } = await send("NewWindow", { type: "tab" });
      await send("CloseWindow", {});
      await send("SwitchToWindow", { handle });
    },
    async open(url) {
      await send("SwitchToFrame", { id: null });
      await send("Navigate", { url });
    },
    async reload() {
      await send("Refresh", {});
    },
    async back() {
      await send("Back", {});
    },
    async into(selector) {
      await send("SwitchToFrame", { id: null });
      if (selector === undefined) return;
      const { element } = await find(selector);
      await send("SwitchToFrame", { id: { [elementKey]: element }, element });
    },
    run: (inPage, ...taken) => run(`return ${asText(inPage)}(...arguments);`, taken) as never,
    // What has just appeared glides to its place, and takes no pointer for a moment; a person waits, too.
    async click(selector) {
      await until(`${selector} to take a click`, async () => {
        const { element, moved } = await find(selector);
        if (moved > STILL) return false;
        await send("ElementClick", { id: element });
        return true;
      });
    },
    press(key) {
      const held = key.split("+");
      return act([...held.map(down), ...held.toReversed().map(up)]);
    },
    type: (text) => act(text.split("").flatMap((letter) => [down(letter), up(letter)])),
    quit,
  };
}
