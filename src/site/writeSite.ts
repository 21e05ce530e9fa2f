import type { AgentData } from "../core/desk/agentData.ts";
import type { Wanted } from "../core/guide/flow.ts";
import type { GuideData } from "../core/guide/lock.ts";
import type { PageData, Surface } from "../core/guide/pageData.ts";
import type { SentGuide } from "../core/guide/sent.ts";
import type { GuideWords } from "../core/guide/words.ts";
import { agentDataOf } from "./pages/agentDataOf.ts";
import type { Project } from "../author/project/project.ts";
import { crisisData } from "../author/understand/crisis/crisisData.ts";
import { canBeTyped } from "../author/understand/buildIndex.ts";
import type { PhraseIndex } from "../understand/phraseIndex.ts";
import type { ProjectGuide } from "../author/project/project.ts";
import { sentGuide } from "../author/sent/sentGuide.ts";
import { cspHash, policy } from "./headers/policy.ts";
import { writeDemo } from "./demo/writeDemo.ts";
import type { EmbedFiles } from "./client/fillEmbed.ts";
import type { SiteFiles } from "./siteFiles.ts";
import { forEmbedders, type HeaderRule, headerRules, headersFile } from "./headers/headersFile.ts";
import { directionOf, type GuideUrls, pageDataOf, serviceInfoOf } from "./pages/pageDataOf.ts";
import type { render } from "./pages/prerender.tsx";
import { languagesOf } from "./pages/languagesOf.ts";
import { laterText } from "./pages/laterText.ts";
import { isOn, pathOf, projectPages, type SitePage } from "./pages/projectPages.ts";
import { agentNames, siteNames } from "../author/project/siteNames.ts";
import { staticHtml, type SurfaceFiles, surfaceHtml } from "./pages/siteHtml.ts";

/** The surfaces as HTML. They are given from outside, because React has to be loaded late. */
export type Render = Omit<typeof render, "brand">;

export interface SiteInput {
  readonly project: Project;
  readonly template: string;
  readonly files: SiteFiles;
  /** For reviewers: no page is for search engines. */
  readonly draft?: boolean;
  readonly base: string;
  readonly surfaces: Readonly<Partial<Record<Surface, SurfaceFiles>>>;
  readonly early: string;
  /** What other pages load to embed a guide. */
  readonly embed: EmbedFiles;
  readonly render: Render;
  /** How a guide is sent: `sentGuide`, if nothing is given. */
  readonly sent?: (data: GuideData) => SentGuide;
  /** The phrase index of a guide that has phrases: training it takes seconds. */
  readonly indexOf: (guide: ProjectGuide, locale: string) => PhraseIndex | undefined;
}

/**
 * Writes what the client build doesn't: guides as JSON, every page as HTML, the widget's files, the headers. Gives the
 * paths of the pages.
 */
export async function writeSite(input: SiteInput): Promise<readonly string[]> {
  const { project, base, files, surfaces, embed } = input;
  const { guides, locales } = project;
  const pages = projectPages(project, keysOf(surfaces));
  let crisisUrl: string | undefined;
  for (const guide of Object.values(guides)) {
    const onPages = new Set(pages.flatMap((page) => (page.guide === guide.id ? [page.surface] : [])));
    if (onPages.size === 0) continue;
    // What only agents see is nowhere but below the one path that a host can protect.
    const isAgents = [...onPages].every((surface) => surface === "agent");
    const folder = isAgents ? `${siteNames.agent}/${agentNames.assets}` : siteNames.assets;
    const dataUrl = await writeJson(input, guide.id, () => (input.sent ?? sentGuide)(guide.data), folder);
    for (const locale of locales) {
      const words = guide.words[locale];
      if (!words) continue;
      const wordsUrl = await writeJson(input, `${guide.id}.${locale}`, () => words, folder);
      const index = () => input.indexOf(guide, locale);
      const typed = canBeTyped(guide, locale) && {
        indexUrl: await writeJson(input, `${guide.id}.${locale}.phrases`, index, folder),
        // Every deployment checks for cries for help in the same way, so one file does for all guides.
        crisisUrl: (crisisUrl ??= await writeJson(input, "crisis", crisisData)),
      };
      const urls = { dataUrl, wordsUrl, ...(typed && { typed }) };
      const own = pages.filter((page) => page.guide === guide.id && page.locale === locale);
      for (const page of own) await writePage(input, page, guide.data, words, urls);
    }
  }
  const rules = pageRules(input, pages);
  for (const locale of locales) rules.push(...(await writeHome(input, locale)));
  rules.push(...(await writeDemo(input)));
  for (const [path, text] of Object.entries(embed.files)) await files.put(path, () => text);
  await files.put(siteNames.headers, () => headersFile(headerRules(base, rules, input.draft)));
  return pages.map(({ path }) => base + path);
}

/** Writes the page of a guide on one surface, and what only this page loads. */
async function writePage(
  input: SiteInput,
  sitePage: SitePage,
  data: GuideData,
  words: GuideWords,
  { typed, ...urls }: GuideUrls,
): Promise<void> {
  const files = input.surfaces[sitePage.surface];
  if (files)
    await input.files.put(`${sitePage.path}index.html`, () =>
      pageHtml(input, files, sitePage, data, words, { ...urls, ...(typed && { typed }) }),
    );
}

async function pageHtml(
  input: SiteInput,
  files: SurfaceFiles,
  sitePage: SitePage,
  data: GuideData,
  words: GuideWords,
  { typed, ...urls }: GuideUrls,
): Promise<string> {
  const { project, base, early, render } = input;
  const { surface, guide, locale } = sitePage;
  const agent = surface === "agent" ? agentDataOf(project, guide, locale, base) : undefined;
  const agentUrls = agent && { agent: await writeAgent(input, sitePage, urls, agent) };
  const page = pageDataOf(project, sitePage, base, { ...urls, ...agentUrls, ...(typed && { typed }) });
  return surfaceHtml({
    template: input.template,
    page: agent ? page : await withLaterText(input, page),
    title: `${words.title} · ${page.service.name}`,
    description: words.summary,
    files,
    early,
    hosts: project.hosts,
    indexed: surface === "page" && !input.draft && !data.draft,
    app: agent
      ? await render.agent(page, data, words, agent)
      : await render[surface === "widget" ? "widget" : "page"](page, data, words),
    aid: await render.aid(page, words),
    plain: surface === "agent" ? "" : await render.plain(page, data, words, whomFor(project, guide)),
  });
}

/** Whom the causes of a guide are for, as its author wrote it. */
function whomFor({ guides }: Project, guide: string): Readonly<Record<string, readonly Wanted[]>> {
  const causes = guides[guide]?.source.causes ?? [];
  return Object.fromEntries(causes.flatMap(({ id, only }) => (only ? [[id, only]] : [])));
}

/** The page as its script gets it: words that come later stand in a file of their own. */
async function withLaterText(input: SiteInput, page: PageData): Promise<PageData> {
  const { first, later } = laterText(page.text);
  return { ...page, text: first, laterTextUrl: await writeJson(input, `text.${page.locale}`, () => later) };
}

/**
 * The policies of guides' pages. All of a surface have the same styles and scripts inline, so one rule does
 * for a folder of them, at whatever address a host serves them. The pages for members have no folder of their
 * own.
 */
function pageRules({ project, base, surfaces, early }: SiteInput, pages: readonly SitePage[]): HeaderRule[] {
  const folders = new Map(pages.map((page) => [folderOf(page), page.surface]));
  return [...folders].map(([folder, surface]) => {
    const css = surfaces[surface]?.css ?? "";
    const { path, headers } = policyRule(`${base}${folder}*`, css, early, ancestorsOf(project, surface));
    return { path, headers: { ...headers, ...(surface === "widget" && forEmbedders.frame) } };
  });
}

function folderOf({ surface, guide, path }: SitePage): string {
  if (surface === "agent") return `${siteNames.agent}/`;
  return surface === "page" ? path : path.slice(0, -`${guide}/`.length);
}

/** Only a widget may be framed elsewhere, and only by the hosts that are listed. */
function ancestorsOf({ hosts }: Project, surface: Surface): readonly string[] {
  return surface === "page" ? ["'none'"] : ["'self'", ...hosts];
}

function policyRule(path: string, css: string, script: string, ancestors: readonly string[]): HeaderRule {
  const hashes = { styles: [cspHash(css)], scripts: script ? [cspHash(script)] : [] };
  return { path, headers: { "Content-Security-Policy": policy(hashes, ancestors) } };
}

/** `/` or `/es/`, and beside the first the page for unknown addresses. */
async function writeHome(input: SiteInput, locale: string): Promise<readonly HeaderRule[]> {
  const { project, base, files, template } = input;
  const text = project.interfaceWords[locale] ?? {};
  const css = input.surfaces.page?.css ?? "";
  const prefix = (other: string) => base + (other === project.sourceLocale ? "" : `${other}/`);
  const guides = Object.values(project.guides).flatMap((guide) => {
    const { id, words } = guide;
    const own = isOn(guide, "page") ? words[locale] : undefined;
    const href = base + pathOf("page", id, locale, project.sourceLocale);
    return own ? [{ title: own.title, summary: own.summary, href }] : [];
  });
  const alternates = Object.fromEntries(project.locales.map((other) => [other, prefix(other)]));
  // The page for unknown addresses belongs to no language, so it links all of them.
  const languages = languagesOf(alternates);
  const rules: HeaderRule[] = [];
  for (const missing of locale === project.sourceLocale ? [false, true] : [false]) {
    const others = missing ? languages : languages.filter((other) => other.locale !== locale);
    const home = { text, locale, service: serviceInfoOf(project), missing, guides, languages: others };
    const title = text[missing ? "home.missing.title" : "home.title"] ?? "";
    const description = text["home.body"] ?? "";
    const html = async () =>
      staticHtml({
        template,
        lang: locale,
        dir: directionOf(locale),
        base,
        title,
        description,
        css,
        body: await input.render.home(home),
        indexed: !input.draft,
        ...(!missing && { alternates }),
      });
    const path = missing ? siteNames.missing : prefix(locale).slice(base.length);
    await files.put(missing ? path : `${path}index.html`, html);
    rules.push(policyRule(base + path, css, "", ["'none'"]));
  }
  return rules;
}

/**
 * What only agent pages load, and a file that is never cached: it tells an open call that the guide was
 * rebuilt.
 */
async function writeAgent(
  input: SiteInput,
  { guide, locale }: SitePage,
  urls: { readonly dataUrl: string; readonly wordsUrl: string },
  agent: AgentData,
): Promise<{ url: string; versionUrl: string }> {
  const { agent: folder } = siteNames;
  const url = await writeJson(
    input,
    `${guide}.${locale}.agent`,
    () => agent,
    `${folder}/${agentNames.assets}`,
  );
  const version = `${folder}/${agentNames.versions}/${guide}.${locale}.json`;
  await input.files.put(version, () => JSON.stringify({ ...urls, agentUrl: url }));
  return { url, versionUrl: input.base + version };
}

/** Puts JSON where a site has it, and gives its address. */
async function writeJson(
  { files, base }: SiteInput,
  name: string,
  make: () => unknown,
  folder: string = siteNames.assets,
): Promise<string> {
  return base + (await files.json(folder, name, make));
}

function keysOf(surfaces: SiteInput["surfaces"]): readonly Surface[] {
  return Object.keys(surfaces) as Surface[];
}
