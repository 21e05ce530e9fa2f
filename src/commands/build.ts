import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { formatProblems } from "../author/problems/formatProblem.ts";
import { baseFolder, ownFolder } from "../author/project/guidesFolder.ts";
import type { Project } from "../author/project/project.ts";
import { readProject } from "../author/project/readProject.ts";
import { hostProblem } from "../author/service/hostProblem.ts";
import { withPseudoLocale } from "../author/testing/pseudo/withPseudoLocale.ts";
import { beforePublish } from "../site/headers/beforePublish.ts";
import { copyClient } from "../site/client/copyClient.ts";
import { theClient } from "../site/client/theClient.ts";
import { publish, stage, whyNotOut } from "../site/outFolder.ts";
import { withoutDrafts } from "../site/pages/projectPages.ts";
import { siteFolder } from "../site/siteFiles.ts";
import { siteInput } from "../site/siteInput.ts";
import { writeSite } from "../site/writeSite.ts";
import { leftOut } from "./program/leftOut.ts";
import { complain, print } from "./program/print.ts";
import type { Arguments, Entry } from "./program/entry.ts";
import { progress } from "./program/progress.ts";
import { readBase } from "./program/readBase.ts";

export const build: Entry = {
  name: "build",
  says: "Check the guides, and write the site: static files, for any host.",
  example: "--base /help/ --out site",
  one: {
    out: ["folder", "Where the site is written. dist, if none is named."],
    base: ["path", "The path below which the site will stand: /help/. Else it is /."],
  },
  many: {
    host: ["origin", "A site that may embed this build, besides content/hosts.yaml: to try it before."],
  },
  flags: {
    "without-agent": "Leave out all that is for agents: for a site that only members can reach.",
    draft: "One folder to hand to a reviewer, with the guides that were never published.",
    // One more locale, longer and from right to left, made from the words of the source locale.
    pseudo: "",
  },
  run: buildSite,
};

/** Builds a site. Gives the exit code. */
async function buildSite({ root, one, many, flags }: Arguments): Promise<number> {
  const base = readBase(one["base"]);
  const out = resolve(baseFolder, one["out"] ?? "dist");
  const hosts = many["host"] ?? [];
  for (const host of hosts) {
    const problem = hostProblem(host);
    if (!problem) continue;
    complain(`--host ${host}: ${problem.what}. ${problem.instead}`);
    if (problem.level === "error") return 2;
  }
  const whyNot = whyNotOut(out, root);
  if (whyNot !== undefined) {
    complain(`--out: ${whyNot}`);
    return 2;
  }
  const { tell, done } = progress();
  const read = await readProject(root, ownFolder, new Map(), tell);
  const guides = { ...read, hosts: [...new Set([...read.hosts, ...hosts])] };
  const isPseudo = flags["pseudo"] || process.env["CAIRN_PSEUDO"] === "1";
  const project = isPseudo ? withPseudoLocale(guides) : guides;
  done();
  for (const line of formatProblems(project.problems, root)) complain(line);
  if (project.problems.some(({ level }) => level !== "warning")) return 1;
  const isDraft = flags["draft"] === true;
  if (!hasGuides(project, isDraft)) return 1;

  const staged = stage();
  process.on("exit", () => rmSync(staged, { recursive: true, force: true }));
  const client = await theClient(tell);
  const withAgent = !flags["without-agent"];
  await copyClient(client, staged, withAgent);
  tell("Writing pages");
  const built = isDraft ? project : withoutDrafts(project);
  const pages = await writeSite({
    ...(await siteInput(built, { client, base, withAgent, tell })),
    draft: isDraft,
    files: siteFolder(staged),
  });
  done();
  try {
    const stayed = await publish(staged, out);
    if (stayed.length > 0) complain(`No build made these, so they stay in ${out}: ${stayed.join(" ")}`);
    print(`Built ${pages.length} pages: ${pages.join(" ")}`);
    for (const line of beforePublish(built, project, withAgent)) print(line);
    return 0;
  } catch (error) {
    complain((error as Error).message);
    return 1;
  }
}

/** Whether there is something to build. Says what is left out, and why. */
function hasGuides({ guides, root }: Project, isDraft: boolean): boolean {
  const drafts = Object.values(guides).flatMap(({ id, data }) => (data.draft ? [id] : []));
  if (!isDraft) for (const id of drafts) complain(leftOut(id, root));
  if (Object.keys(guides).length > (isDraft ? 0 : drafts.length)) return true;
  complain(`Nothing to build: ${root} has no guide${drafts.length > 0 ? " that was ever locked" : ""}.`);
  return false;
}
