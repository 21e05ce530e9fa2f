import type { CairnFailure } from "../cairn.d.ts";
import type { Instance } from "../instance.ts";

/** What the second file knows by itself. */
export type Sign = "policy" | "refused" | "timeout" | "silent";
type Why = Sign | "offline" | "held" | "sandbox" | "isolated";

export interface Diagnosis {
  /** The kind of error. There is none while the guide is only held back and may still come. */
  readonly reason?: CairnFailure;
  /** Tells the page's owner what happened, what was done about it, and what to do. */
  readonly message: string;
  /** Tells the reader. */
  readonly text?: string;
}

const reasons: Readonly<Record<Exclude<Why, "held">, CairnFailure>> = {
  policy: "blocked",
  refused: "not-listed",
  timeout: "timeout",
  silent: "not-listed",
  offline: "offline",
  sandbox: "blocked",
  isolated: "blocked",
};

/** Why a frame that was to show `address` shows no guide. */
export function diagnose(
  instance: Instance,
  frame: HTMLIFrameElement,
  address: string,
  sign: Sign,
): Diagnosis {
  const why = whyOf(frame, address, sign);
  const message = messageOf(instance, why);
  if (why === "held") return { message, text: __CAIRN_HELD__[instance.at.locale]! };
  return { reason: reasons[why], message };
}

function whyOf(frame: HTMLIFrameElement, address: string, sign: Sign): Why {
  if (sign === "policy" || sign === "refused") return sign;
  // Consent managers and lazy loaders take a frame's address away, or give it one that leads nowhere.
  const shown = frame.contentDocument?.URL ?? "";
  if (sign === "silent" && (frame.getAttribute("src") !== address || shown.startsWith("about:")))
    return "held";
  if (!navigator.onLine) return "offline";
  if (sign === "timeout") return sign;
  if (frame.hasAttribute("sandbox")) return "sandbox";
  // An isolated page refuses the frame whatever the list of hosts says, so the list is not to blame.
  return self.crossOriginIsolated ? "isolated" : sign;
}

function messageOf({ options: { guide }, at: { frame, page } }: Instance, why: Why): string {
  const { origin } = new URL(frame);
  const own = self.origin;
  const line =
    own === "null"
      ? "open it from a server, and not in a sandbox."
      : `add this line to content/hosts.yaml of the deployment and build it again:\n- ${own}\n`;
  const said: Record<Why, string> = {
    policy: `This page's Content-Security-Policy allows no frame of ${origin}. Add ${origin} to its frame-src.`,
    refused: `This page is not listed as a host. To list it, ${line}`,
    silent:
      own === origin
        ? `There is no guide "${guide}" at ${frame}.`
        : `The frame ${frame} did not answer. Either there is no guide "${guide}", or an extension blocks it, or this page is not listed as a host. To list it, ${line}`,
    offline: "The browser is offline.",
    timeout: `The guide at ${frame} took too long to start.`,
    held: `A script of this page, most often its consent manager, holds back the frame ${frame}. Allow ${origin} there; the guide opens by itself as soon as the frame gets its address back.`,
    sandbox: `A script of this page put "sandbox" on the frame ${frame}. It needs allow-scripts and allow-same-origin.`,
    isolated: `This page has a Cross-Origin-Embedder-Policy, and ${frame} did not come with the headers that it asks for. Send what _headers of the deployment says.`,
  };
  return `${said[why]} ${why === "held" ? "Until then" : "Now"} the guide is a plain link to ${page}.`;
}
