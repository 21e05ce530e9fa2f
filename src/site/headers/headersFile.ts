import { siteNames } from "../../author/project/siteNames.ts";

/** One rule of a `_headers` file: a path pattern and what is sent with it. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The headers that are sent with everything. */
const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Of a site for reviewers nothing is for search engines, whatever a file is. */
const hidden = { "X-Robots-Tag": "noindex, nofollow" };
/** A browser asks for a page again each time. */
const revalidated = { "Cache-Control": "no-cache" };
/** The same behind a login: no cache on the way may keep it and give it to somebody else. */
const behindLogin = { "Cache-Control": "private, no-cache" };

/**
 * What a page with a Cross-Origin-Embedder-Policy asks of what it embeds: a script's consent, and a frame's
 * own policy.
 */
export const forEmbedders = {
  // The second for pages that take the loader as a module.
  script: { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" },
  frame: {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  },
} as const;

/**
 * The rules of a site: policies for its pages, long caching for files whose name holds their hash. No two
 * rules give the same header to the same path: of some hosts the last value wins, others join them
 * (`no-cache, …, immutable`). `draft`: the site is for reviewers.
 */
export function headerRules(base: string, own: readonly HeaderRule[], draft = false): readonly HeaderRule[] {
  const assets = `${base}${siteNames.assets}/`;
  const agent = `${base}${siteNames.agent}/`;
  return [
    { path: `${base}*`, headers: { ...everywhere, ...(draft && hidden) } },
    { path: `${assets}*`, headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
    ...[{ path: `${base}${siteNames.loader}`, headers: forEmbedders.script }, ...own].map(
      ({ path, headers }) => ({
        path,
        headers: path.startsWith(assets)
          ? headers
          : { ...headers, ...(path.startsWith(agent) ? behindLogin : revalidated) },
      }),
    ),
  ];
}

/** The `_headers` format that static hosts read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"),
    )
    .join("\n");
}

/** Reads the format back: our own server sends exactly what a host would. */
export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split("\n")) {
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header) Object.assign(rules.at(-1)?.headers ?? {}, { [header[1] ?? ""]: header[2] ?? "" });
    else if (line.trim() !== "") rules.push({ path: line.trim(), headers: {} });
  }
  return rules;
}

/** All headers for a path. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
  );
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}
