import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeHtml } from "./fillTemplate.ts";
import { policy } from "./policy.ts";
import type { HeaderRule } from "./headersFile.ts";
import type { SiteInput } from "./writeSite.ts";

/** `/demo/`: an article that embeds each guide in the three ways, on the deployment's own origin. Also the headers of what is embedded. */
export async function writeDemo({ project, base, out, embed }: SiteInput): Promise<readonly HeaderRule[]> {
  const guides = Object.values(project.guides).map(({ id, words }) => ({
    id,
    title: words[project.sourceLocale]?.title ?? id,
  }));
  const [first] = guides;
  if (!first) return [];
  const service = escapeHtml(project.service.name);
  const openers = guides.map(
    ({ id, title }) => `<li><a data-cairn-open="${id}" href="${base}${id}/">${escapeHtml(title)}</a></li>`,
  );
  const css = `:root{color-scheme:light dark}body{margin:0;font:17px/1.6 Georgia,serif}header,main,footer{max-width:42rem;margin:auto;padding:1rem}\
header{font-family:system-ui,sans-serif}h1{font-size:2rem;line-height:1.2}cairn-guide{display:block;min-height:20rem;margin-block:1.5rem}footer{padding-bottom:6rem}`;
  const html = `<!doctype html>
<html lang="${project.sourceLocale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<title>Help article with a guide in it</title>
<link rel="stylesheet" href="${base}demo/demo.css">
<script async src="${base}${embed.loader}" data-guide="${first.id}" data-mode="bubble" data-theme="auto"></script>
</head>
<body>
<header><a href="${base}">${service}</a></header>
<main>
<h1>A help article with a guide in it</h1>
<p>This page stands for somebody's help center. It includes the loader with one script tag, and nothing else of ours until a guide is about to open.</p>
<h2>In a window of its own</h2>
<p>Any link or button can open a guide. Without scripts these links lead to the guide's own page.</p>
<ul>${openers.join("")}</ul>
<h2>In the text</h2>
<cairn-guide guide="${first.id}" id="in-the-text"><a href="${base}${first.id}/">${escapeHtml(first.title)}</a></cairn-guide>
<h2>In the corner</h2>
<p>The button in the corner opens the same guide beside the article.</p>
</main>
<footer>The end of the article.</footer>
</body>
</html>
`;
  await mkdir(join(out, "demo"), { recursive: true });
  await writeFile(join(out, "demo/index.html"), html);
  await writeFile(join(out, "demo/demo.css"), css);
  const strict = policy({ styles: [], scripts: [] }, ["'none'"]);
  return [
    // A module from another origin needs this word; it holds no secret.
    { path: base + embed.open, headers: { "Access-Control-Allow-Origin": "*" } },
    { path: `${base}demo/`, headers: { "Content-Security-Policy": `${strict}; frame-src 'self'` } },
  ];
}
