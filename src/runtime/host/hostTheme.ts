import type { FrameTheme } from "../../embed/protocol.ts";

/** Puts on the host's scheme and colours. Most hosts have no colours of their own: what works them out comes later. */
export function hostTheme(): (theme: FrameTheme) => void {
  const { dataset, style } = document.documentElement;
  let latest: FrameTheme | undefined;
  let put: readonly string[] = [];
  let warned = false;
  return (theme) => {
    const { scheme, tokens } = (latest = theme);
    dataset["theme"] = scheme;
    for (const name of put) style.removeProperty(name);
    put = [];
    if (tokens.radius) style.setProperty("--round", tokens.radius);
    if (!tokens.accent && !tokens.ground && !tokens.text) return;
    // Where it does not come, the guide keeps its own colours.
    void import("./hostColours.ts").then(
      ({ hostColours }) => {
        if (theme !== latest) return;
        const colours = hostColours(theme);
        if (typeof colours === "string") {
          // A page may say the same colours again and again.
          if (!warned) console.warn(colours);
          warned = true;
          return;
        }
        for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value);
        put = Object.keys(colours).map((name) => `--${name}`);
      },
      () => {},
    );
  };
}
