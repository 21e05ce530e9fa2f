import type { FrameTheme } from "../../embed/protocol.ts";

let latest: FrameTheme | undefined;
let put: readonly string[] = [];

/** Puts on the host's scheme and colours. Most hosts have no colours of their own: what works them out comes later. */
export function applyTheme(theme: FrameTheme): void {
  const { documentElement: root } = document;
  const { scheme, tokens } = (latest = theme);
  root.dataset["theme"] = scheme;
  for (const name of put) root.style.removeProperty(name);
  put = [];
  if (tokens.radius) root.style.setProperty("--round", tokens.radius);
  if (!tokens.accent && !tokens.ground && !tokens.text) return;
  // Where it does not come, the guide keeps its own colours.
  void import("./hostColours.ts").then(
    ({ hostColours }) => {
      const colours = Object.entries((theme === latest && hostColours(theme)) || {});
      for (const [name, value] of colours) root.style.setProperty(`--${name}`, value);
      put = colours.map(([name]) => `--${name}`);
    },
    () => {},
  );
}
