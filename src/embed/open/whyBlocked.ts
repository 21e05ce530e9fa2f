import type { Instance } from "../instance.ts";

type Why = "policy" | "refused" | "silent" | "offline" | "timeout";

/** What happened, what was done about it, and what the page's owner can do, in one message. */
export function whyBlocked({ options: { guide }, at: { frame, page } }: Instance, why: Why): string {
  const { origin } = new URL(frame);
  const line = `add this line to content/hosts.yaml of the deployment and build it again:\n- ${location.origin}\n`;
  const isOwn = location.origin === origin;
  const said: Record<Why, string> = {
    policy: `This page's Content-Security-Policy allows no frame of ${origin}. Add ${origin} to its frame-src.`,
    refused: `This page is not listed as a host. To list it, ${line}`,
    silent: isOwn
      ? `There is no guide "${guide}" at ${frame}.`
      : `The frame ${frame} did not answer. Either there is no guide "${guide}", or this page is not listed as a host. To list it, ${line}`,
    offline: "The browser is offline.",
    timeout: `The guide at ${frame} took too long to start.`,
  };
  return `${said[why]} The guide is a plain link to ${page} now.`;
}
