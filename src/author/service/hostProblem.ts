import { parse } from "tldts";
import type { Level } from "../problems/problem.ts";

interface HostProblem {
  readonly what: string;
  readonly instead: string;
  readonly level: Exclude<Level, "unsettled">;
}

const noOrigin: HostProblem = {
  what: "must be an origin",
  instead: 'Write "https://help.example.com", without a path.',
  level: "error",
};

/**
 * What is wrong with an origin that may embed, if anything. It goes into a header, so nothing but scheme,
 * host and port may be in it; and `*.` may stand for the subdomains of one owner only: below `*.com` or
 * `*.github.io` anybody can have a page, and with it a frame of ours to lay under their own.
 */
export function hostProblem(text: string): HostProblem | undefined {
  const [, scheme, wild, name = "", port] =
    /^(https?:\/\/)(\*\.)?([a-z0-9][a-z0-9.-]*)(:\d{1,5})?$/.exec(text) ?? [];
  if (!scheme || !isAddress(`${scheme}${name}${port ?? ""}`)) return noOrigin;
  const { domain, isIp, publicSuffix } = parse(name, { allowPrivateDomains: true });
  if (wild && (isIp || (!domain && !isLocal(name))))
    return {
      what: publicSuffix === name ? `anybody can have a page below ${name}` : "no domain of one owner",
      instead: 'Write each host, or "*." and a domain of your own.',
      level: "error",
    };
  if (scheme === "http://" && !isLocal(name))
    return {
      what: "pages without encryption can be changed on the way, and the guide in them",
      instead: 'Write "https://", except to try something on your own computer.',
      level: "warning",
    };
  return undefined;
}

/** Whether an origin is written as a browser would: it is compared letter for letter. */
function isAddress(origin: string): boolean {
  try {
    return new URL(origin).origin === origin && !origin.includes("..") && !/\.(:|$)/.test(origin);
  } catch {
    return false;
  }
}

function isLocal(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost") || /^127(\.\d+){3}$/.test(name);
}
