import { factsOf } from "../../core/guide/facts.ts";
import { demoFiles } from "./demoFiles.ts";
import { demoHtml } from "./demoHtml.ts";
import { policy } from "../headers/policy.ts";
import type { HeaderRule } from "../headers/headersFile.ts";
import { siteNames } from "../../author/project/siteNames.ts";
import { isOn } from "../pages/projectPages.ts";
import type { SiteInput } from "../writeSite.ts";

/**
 * `/demo/`: an article that embeds each guide in every way, on the deployment's own origin. Also the headers
 * of what is embedded.
 */
export async function writeDemo({ project, base, files, embed }: SiteInput): Promise<readonly HeaderRule[]> {
  // Each of its links leads to the guide's own page where there are no scripts.
  const guides = Object.values(project.guides).filter(
    (guide) => isOn(guide, "widget") && isOn(guide, "page"),
  );
  const [first] = guides;
  if (!first) return [];
  const [known] = factsOf(first.data.flow);
  const html = demoHtml({
    base,
    loader: siteNames.loader,
    service: project.service.name,
    guides: guides.map(({ id, words }) => ({ id, title: words[project.sourceLocale]?.title ?? id })),
    facts: known && Object.fromEntries([[known[0], [...known[1]][0] ?? ""]]),
  });
  const at = (name: string) => `${siteNames.demo}/${name}`;
  await files.put(at("index.html"), () => html);
  await files.put(at("demo.css"), () => demoFiles.css);
  await files.put(at("demo.js"), () => demoFiles.js);
  const strict = policy({ styles: [], scripts: [] }, ["'none'"]);
  return [
    // Modules from another origin need this word; they hold no secret.
    { path: base + embed.modules, headers: { "Access-Control-Allow-Origin": "*" } },
    {
      path: `${base}${siteNames.demo}/`,
      headers: { "Content-Security-Policy": `${strict}; frame-src 'self'` },
    },
  ];
}
