import type { PageData } from "../../core/guide/pageData.ts";
import { alternateLinks } from "./alternateLinks.ts";
import { cspHash, policy } from "../headers/policy.ts";
import { escapeHtml } from "../../core/escape.ts";
import { fillTemplate, jsonBlock } from "./fillTemplate.ts";
import { framing } from "../headers/framing.ts";

/** What the client build made for one surface. Addresses start with the base. */
export interface SurfaceFiles {
  readonly script: string;
  /** Modules that the script imports at once: React. */
  readonly imports: readonly string[];
  /** All styles of the surface, inlined into its pages. */
  readonly css: string;
}

export interface SurfacePage {
  readonly template: string;
  readonly page: PageData;
  readonly title: string;
  readonly description: string;
  readonly files: SurfaceFiles;
  /** The inline script that runs before the first paint. */
  readonly early: string;
  /** The prerendered surface, what shows when its script does not come, and the guide without scripts. */
  readonly app: string;
  readonly aid: string;
  readonly plain: string;
  /** Origins that may embed, besides the deployment's own. */
  readonly hosts: readonly string[];
  /** For search engines. */
  readonly indexed: boolean;
}

/** The HTML of one page of a surface. */
export function surfaceHtml({
  template,
  page,
  title,
  description,
  files,
  early,
  app,
  aid,
  plain,
  hosts,
  indexed,
}: SurfacePage): string {
  const modules = [...files.imports, files.script];
  return fillTemplate(template, {
    lang: page.locale,
    dir: page.dir,
    base: page.base,
    title,
    description,
    attributes: {
      "data-guide": page.guide,
      "data-surface": page.surface,
      "data-leave": page.service.leave,
      ...framing(page, hosts),
    },
    html: {
      policy: policyTag(files.css, early),
      head: [
        ...(indexed ? alternateLinks(page.alternates) : [noIndex]),
        ...[page.dataUrl, page.wordsUrl, ...(page.agent ? [page.agent.url] : [])].map(
          (href) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(href)}" />`,
        ),
        // Chromium looks no further ahead than a policy, so the scripts would be asked for after styles and script.
        ...modules.map((src) => `<link rel="modulepreload" href="${escapeHtml(src)}" />`),
        `<style>${files.css}</style>`,
        // The script looks for the preloads, so it stands below them.
        `<script>${early}</script>`,
        // Imported modules are scripts of the page, too, and not only fetched ahead: each runs as a task of
        // its own.
        ...modules.map((src) => `<script type="module" src="${escapeHtml(src)}"></script>`),
      ].join("\n    "),
      body: [
        `<div id="cairn">${app}</div>`,
        jsonBlock("cairn-page", page),
        `<template id="cairn-aid">${aid}</template>`,
        // Out of sight once the inline script has run: a browser too old for that keeps it.
        plain && `<div class="plain">${plain}</div>`,
      ].join("\n    "),
    },
  });
}

export interface StaticPage {
  readonly template: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly base: string;
  readonly title: string;
  readonly description: string;
  readonly css: string;
  readonly body: string;
  /** For search engines. */
  readonly indexed: boolean;
  /** The same page in every locale. Missing for a page that is not for search engines. */
  readonly alternates?: Readonly<Record<string, string>>;
}

/** The HTML of a page without scripts: the list of guides, the page for unknown addresses. */
export function staticHtml({ css, body, indexed, alternates = {}, ...parts }: StaticPage): string {
  return fillTemplate(parts.template, {
    ...parts,
    html: {
      policy: policyTag(css, ""),
      head: [...(indexed ? alternateLinks(alternates) : [noIndex]), `<style>${css}</style>`].join("\n    "),
      body,
    },
  });
}

function policyTag(css: string, script: string): string {
  const content = policy({ styles: [cspHash(css)], scripts: script ? [cspHash(script)] : [] });
  return `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
}

const noIndex = '<meta name="robots" content="noindex" />';
