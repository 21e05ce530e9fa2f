import { cairn, host } from "../../host/origins.ts";
import { signIn } from "../../support/guides.ts";
import type { Reader } from "../reader.ts";
import { until } from "../until.ts";
import type { Walk } from "./walk.ts";

const { id, flow, cause } = signIn;
const launcher = 'a[role="button"][aria-expanded]';

/** A stranger's page under a policy as narrow as one can be; it lets the watching script tell what it hears. */
function hostPage(body: string): string {
  const policy = `default-src 'none'; script-src ${cairn}; frame-src ${cairn}; connect-src ${cairn}; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const html = `<!doctype html><html lang="en"><head><title>A stranger's page</title>
<script src="${cairn}/engines/watch.js"></script>
<script async src="${cairn}/embed.js" data-guide="${id}"></script></head>
<body><h1>Signing in</h1>${body}</body></html>`;
  const made = JSON.stringify({ html, headers: { "Content-Security-Policy": policy } });
  return `${host}/made.html?made=${encodeURIComponent(made)}`;
}

const isOpen = ({ on }: Reader) =>
  on.run((selector) => {
    for (const { shadowRoot } of document.querySelectorAll("*")) {
      const found = shadowRoot?.querySelector(selector);
      if (found) return found.getAttribute("aria-expanded");
    }
    return null;
  }, launcher);

async function openPanel(reader: Reader): Promise<void> {
  await reader.use(launcher);
  await reader.sees(".panel[data-here] iframe");
  await reader.on.into(".panel[data-open] iframe");
  await reader.alive();
}

const bubble: Walk = {
  name: "widget in a host page",
  async run(reader) {
    await reader.on.open(hostPage("<p>What you need before you start.</p>"));
    await openPanel(reader);
    await reader.shows(signIn, { says: [] }, !reader.on.holdsFrames);
    // The next Tab goes on in the frame nevertheless.
    if (reader.on.holdsFrames)
      await until("the focus in the frame", () => reader.on.run(() => document.hasFocus()));
    await reader.walk(cause);
    await reader.shows(signIn, cause);
    await reader.command("back");
    await reader.shows(signIn, { says: cause.says.slice(0, -1) });
    if (reader.by === "keys") await reader.on.press("Escape");
    await reader.on.into();
    if (reader.by === "click") await reader.on.click(".panel[data-open] .head button");
    await until("the panel to close", async () => (await isOpen(reader)) === "false");
    await reader.misses(".panel");
    await until("the focus on the launcher", () =>
      reader.on.run(
        (selector) => document.activeElement?.shadowRoot?.activeElement?.matches(selector) ?? false,
        launcher,
      ),
    );
    await openPanel(reader);
    await reader.at(cause.says.at(-1)!.at);
    await reader.on.into();
  },
};

const inline: Walk = {
  name: "guide in the text of a host page",
  async run(reader) {
    const url = `${cairn}/${id}/`;
    await reader.on.open(hostPage(`<cairn-guide guide="${id}"><a href="${url}">Open it</a></cairn-guide>`));
    await reader.sees("iframe");
    await reader.on.into("iframe");
    await reader.alive();
    await reader.at(flow.initial);
    await reader.walk(cause);
    await reader.shows(signIn, cause);
    await reader.on.into();
  },
};

export const widget: readonly Walk[] = [bubble, inline];
