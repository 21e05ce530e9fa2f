import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AgentData } from "../core/desk/agentData.ts";
import type { GuideData } from "../core/guide/lock.ts";
import type { Language, PageData, ServiceInfo, Surface } from "../core/guide/pageData.ts";
import type { GuideWords, InterfaceWords } from "../core/guide/words.ts";
import { agentDataOf } from "./agentDataOf.ts";
import type { Project } from "../author/project.ts";
import { buildCrisis } from "../author/crisis.ts";
import type { CrisisData } from "../understand/crisis/types.ts";
import { phraseIndex } from "../author/understand/phraseIndex.ts";
import { hash } from "../author/hash.ts";
import { cspHash } from "./cspHash.ts";
import { writeDemo } from "./writeDemo.ts";
import type { EmbedFiles } from "./writeEmbed.ts";
import { forEmbedders, type HeaderRule, headerRules, headersFile } from "./headersFile.ts";
import { directionOf, pageDataOf } from "./pageData.ts";
import { languagesOf } from "./languagesOf.ts";
import { laterText } from "./laterText.ts";
import { policy } from "./policy.ts";
import { pathOf, projectPages, type SitePage } from "./projectPages.ts";
import { agentNames, siteNames } from "../author/siteNames.ts";
import { serviceInfoOf } from "./serviceInfoOf.ts";
import { staticHtml, type SurfaceFiles, surfaceHtml } from "./siteHtml.ts";

/** The surfaces as HTML. Given from outside: nothing in the build knows React. */
export interface Render {
  readonly page: (page: PageData, data: GuideData, words: GuideWords) => Promise<string>;
  readonly widget: (page: PageData, data: GuideData, words: GuideWords) => Promise<string>;
  readonly agent: (page: PageData, data: GuideData, words: GuideWords, agent: AgentData) => Promise<string>;
  readonly plain: (page: PageData, data: GuideData, words: GuideWords) => Promise<string>;
  readonly aid: (page: PageData, words: GuideWords) => Promise<string>;
  readonly home: (props: {
    text: InterfaceWords;
    locale: string;
    service: ServiceInfo;
    missing: boolean;
    guides: { title: string; summary: string; href: string }[];
    more: { label: string; href: string }[];
    languages: Language[];
  }) => Promise<string>;
}

export interface SiteInput {
  readonly project: Project;
  readonly template: string;
  /** Folder that the client build wrote to. */
  readonly out: string;
  readonly base: string;
  readonly surfaces: Readonly<Partial<Record<Surface, SurfaceFiles>>>;
  readonly early: string;
  /** What other pages load to embed a guide. */
  readonly embed: EmbedFiles;
  readonly render: Render;
}

/** Writes what the client build doesn't: guides as JSON, every page as HTML, the headers. Gives the paths of the pages. */
export async function writeSite(input: SiteInput): Promise<readonly string[]> {
  const { project, base, surfaces, early } = input;
  const locales = project.locales;
  const policies: HeaderRule[] = [];
  // All pages load the same, and reading its rules takes longer than drawing a page.
  let read: CrisisData | undefined;
  const crisis = () => (read ??= buildCrisis());
  const pages = projectPages(Object.keys(project.guides), locales, project.sourceLocale, keysOf(surfaces));
  for (const sitePage of pages) {
    const guide = project.guides[sitePage.guide];
    const words = guide?.words[sitePage.locale];
    const files = surfaces[sitePage.surface];
    if (!guide || !words || !files) continue;
    const urls = {
      dataUrl: await writeJson(input, sitePage.guide, guide.data),
      wordsUrl: await writeJson(input, `${sitePage.guide}.${sitePage.locale}`, words),
    };
    const typed = await writeTyped(input, sitePage, crisis);
    const agent =
      sitePage.surface === "agent" ? agentDataOf(project, sitePage.guide, sitePage.locale, base) : undefined;
    const agentUrls = agent && { agent: await writeAgent(input, sitePage, urls, agent) };
    const page = pageDataOf(project, sitePage, base, { ...urls, ...agentUrls, ...(typed && { typed }) });
    const html = surfaceHtml({
      template: input.template,
      page: agent ? page : await withLaterText(input, page),
      title: `${words.title} · ${page.service.name}`,
      description: words.summary,
      files,
      early,
      hosts: project.hosts,
      app: agent
        ? await input.render.agent(page, guide.data, words, agent)
        : await input.render[sitePage.surface === "widget" ? "widget" : "page"](page, guide.data, words),
      aid: await input.render.aid(page, words),
      plain: sitePage.surface === "agent" ? "" : await input.render.plain(page, guide.data, words),
    });
    await write(input.out, `${sitePage.path}index.html`, html);
  }
  policies.push(...pageRules(input, pages));
  for (const locale of locales) policies.push(...(await writeHome(input, locale)));
  await write(
    input.out,
    siteNames.headers,
    headersFile(headerRules(base, [...policies, ...(await writeDemo(input))])),
  );
  return pages.map(({ path }) => base + path);
}

/** The page as its script gets it: words that come later stand in a file of their own. */
async function withLaterText(input: SiteInput, page: PageData): Promise<PageData> {
  const { first, later } = laterText(page.text);
  return { ...page, text: first, laterTextUrl: await writeJson(input, `text.${page.locale}`, later) };
}

/** Writes what understanding typed words needs. Nothing, if the guide has no phrases in this locale. */
async function writeTyped(
  input: SiteInput,
  { guide, locale }: SitePage,
  crisis: () => CrisisData,
): Promise<PageData["typed"]> {
  const found = input.project.guides[guide];
  const index = found && phraseIndex(found, locale);
  if (!index) return undefined;
  return {
    indexUrl: await writeJson(input, `${guide}.${locale}.phrases`, index),
    crisisUrl: await writeJson(input, "crisis", crisis()),
  };
}

/**
 * The policies of guides' pages. All of a surface have the same styles and scripts inline, so one rule does for a folder of
 * them, at whatever address a host serves them. The pages for members have no folder of their own.
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
  const { project, base, out, template } = input;
  const text = project.interfaceWords[locale] ?? {};
  const css = input.surfaces.page?.css ?? "";
  const prefix = (other: string) => base + (other === project.sourceLocale ? "" : `${other}/`);
  const guides = Object.values(project.guides).flatMap(({ id, words }) => {
    const own = words[locale];
    const href = base + pathOf("page", id, locale, project.sourceLocale);
    return own ? [{ title: own.title, summary: own.summary, href }] : [];
  });
  const alternates = Object.fromEntries(project.locales.map((other) => [other, prefix(other)]));
  // At an unknown address no language is the page's own.
  const languages = languagesOf(alternates);
  const rules: HeaderRule[] = [];
  for (const missing of locale === project.sourceLocale ? [false, true] : [false]) {
    const more = [{ label: text["home.demo"] ?? "", href: `${base}${siteNames.demo}/` }].filter(
      ({ label }) => label,
    );
    const others = missing ? languages : languages.filter((other) => other.locale !== locale);
    const body = await input.render.home({
      text,
      locale,
      service: serviceInfoOf(project),
      missing,
      guides,
      more,
      languages: others,
    });
    const title = text[missing ? "home.missing.title" : "home.title"] ?? "";
    const description = text["home.body"] ?? "";
    const html = staticHtml({
      template,
      lang: locale,
      dir: directionOf(locale),
      base,
      title,
      description,
      css,
      body,
      ...(!missing && { alternates }),
    });
    const path = missing ? siteNames.missing : prefix(locale).slice(base.length);
    await write(out, missing ? path : `${path}index.html`, html);
    rules.push(policyRule(base + path, css, "", ["'none'"]));
  }
  return rules;
}

/** What only agent pages load, and a file that is never cached: it tells an open call that the guide was rebuilt. */
async function writeAgent(
  input: SiteInput,
  { guide, locale }: SitePage,
  urls: { readonly dataUrl: string; readonly wordsUrl: string },
  agent: AgentData,
): Promise<{ url: string; versionUrl: string }> {
  const { agent: folder } = siteNames;
  const url = await writeJson(input, `${guide}.${locale}.agent`, agent, `${folder}/${agentNames.assets}`);
  const version = `${folder}/${agentNames.versions}/${guide}.${locale}.json`;
  await write(input.out, version, JSON.stringify({ ...urls, agentUrl: url }));
  return { url, versionUrl: input.base + version };
}

/** Writes JSON under a name that its content decides, and gives its address. */
async function writeJson(
  { out, base }: SiteInput,
  name: string,
  data: unknown,
  folder: string = siteNames.assets,
): Promise<string> {
  const json = JSON.stringify(data);
  const file = `${folder}/${name}-${hash(json)}.json`;
  await write(out, file, json);
  return base + file;
}

async function write(out: string, path: string, text: string): Promise<void> {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function keysOf(surfaces: SiteInput["surfaces"]): readonly Surface[] {
  return Object.keys(surfaces) as Surface[];
}

/** Reads the template of every page. */
export function readTemplate(root: string): Promise<string> {
  return readFile(join(root, "index.html"), "utf8");
}
