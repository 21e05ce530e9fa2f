import type { PageData } from "../../core/guide/pageData.ts";

/**
 * What the inline script needs to know before the body is there (`src/runtime/early/refuseFrame.ts`): what to say
 * in a frame where the page may not stand, and where it may, as a pattern of origins. A widget's page asks
 * its host by itself.
 */
export function framing(
  { surface, text }: Pick<PageData, "surface" | "text">,
  hosts: readonly string[],
): Readonly<Record<string, string>> {
  const said = text["framed"];
  if (surface === "widget" || !said) return {};
  // This is the rule of `frame-ancestors`: the desk may stand on listed pages, a page for members on none.
  const framers = surface === "agent" && hosts.length > 0 && { "data-framers": originPattern(hosts) };
  return { "data-framed": said, ...framers };
}

/** The list of `content/hosts.yaml` as a regular expression. `*.` stands for any subdomain. */
export function originPattern(hosts: readonly string[]): string {
  const one = (host: string) => host.replaceAll(".", "\\.").replace("*\\.", "[^/:]+\\.");
  return `^(${hosts.map(one).join("|")})$`;
}
