import { isIP } from "node:net";

/**
 * Whether a request's `Host` is this machine, or one of the names given. Any other name could be somebody's who points it
 * here from a page of theirs, to read what is not published yet (DNS rebinding); an address can't be pointed elsewhere.
 */
export function isOwnHost(header: string | undefined, names: readonly string[] = []): boolean {
  const [, bracketed, plain] = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(header ?? "") ?? [];
  if (bracketed !== undefined) return isIP(bracketed) === 6;
  const name = plain?.toLowerCase();
  if (!name) return false;
  return name === "localhost" || name.endsWith(".localhost") || isIP(name) === 4 || names.includes(name);
}
