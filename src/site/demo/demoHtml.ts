import { escapeHtml } from "../../core/escape.ts";

export interface Demo {
  readonly base: string;
  readonly loader: string;
  /** Name of the service. */
  readonly service: string;
  readonly guides: readonly { readonly id: string; readonly title: string }[];
  /** Something that a guide can be told by its host. */
  readonly facts: Readonly<Record<string, string>> | undefined;
}

/** Stands for the deployment in what is to be copied; the page's script puts its real origin there. */
const ORIGIN = "https://cairn.example.com";

/** The demo of a page that embeds: each way in at work, its tag to copy, and what such a page is told. */
export function demoHtml({ base, loader, service, guides, facts }: Demo): string {
  const { id } = guides[0]!;
  const title = escapeHtml(guides[0]!.title);
  const page = `${ORIGIN}${base}${id}/`;
  const tag = (html: string) => `<pre><code>${escapeHtml(html)}</code></pre>`;
  const given = facts ? ` data-cairn-facts='${JSON.stringify(facts)}'` : "";
  const script = `<script async src="${ORIGIN}${base}${loader}"></script>`;
  const openers = guides.map(
    (guide) =>
      `<li><a data-cairn-open="${guide.id}" href="${base}${guide.id}/">${escapeHtml(guide.title)}</a></li>`,
  );
  const told = facts
    ? `<p>What your page knows about the member need not be asked. This button tells the guide <code>${escapeHtml(JSON.stringify(facts))}</code>:</p>
<p><button type="button" data-cairn-open="${id}" data-cairn-id="with-facts" data-cairn-facts="${escapeHtml(JSON.stringify(facts))}">${title}</button></p>
<p>It counts because this page's tag says <code>data-trust-elements</code>: nobody else writes here.</p>
${tag(`${script.replace("></", " data-trust-elements></")}\n<button data-cairn-open="${id}"${given}>${title}</button>`)}`
    : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="${base}favicon.png" type="image/png">
<title>Help article with a guide in it</title>
<link rel="stylesheet" href="${base}demo/demo.css">
<script async src="${base}${loader}" data-guide="${id}" data-mode="bubble" data-theme="auto" data-trust-elements></script>
<script defer src="${base}demo/demo.js"></script>
</head>
<body>
<header><a href="${base}">${escapeHtml(service)}</a></header>
<main>
<h1>A help article with a guide in it</h1>
<p>This page stands for an article of your help center. Nothing of ours is on it but one small script, until somebody is about to open a guide. First of all, <code>content/hosts.yaml</code> must list the site that embeds.</p>
<h2>In the corner</h2>
<p>The button at the bottom opens the guide beside the article.</p>
${tag(script.replace("></", ` data-guide="${id}"></`))}
<h2>In the text</h2>
<p>Without scripts, and if anything fails, the link inside is shown.</p>
${tag(`${script}\n<cairn-guide guide="${id}"><a href="${page}">${title}</a></cairn-guide>`)}
<cairn-guide guide="${id}" id="in-the-text"><a href="${base}${id}/">${title}</a></cairn-guide>
<h2>In a window of its own</h2>
<p>Any link or button can open a guide. Without scripts these links lead to its own page.</p>
<ul>${openers.join("")}</ul>
${tag(`${script}\n<a data-cairn-open="${id}" href="${page}">${title}</a>`)}
${told}
<h2>Where scripts are forbidden</h2>
${tag(`<iframe src="${ORIGIN}${base}embed/${id}/" title="${title}" width="100%" height="640"></iframe>`)}
<h2>What this page is told</h2>
<p>Use a guide, and see here all that its host learns. Answers and words are not in it.</p>
<ol id="told"></ol>
</main>
<footer>The end of the article.</footer>
</body>
</html>
`;
}
