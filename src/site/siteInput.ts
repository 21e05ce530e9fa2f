import type { Project } from "../author/project/project.ts";
import { cachedIndex } from "../author/understand/cachedIndex.ts";
import type { Surface } from "../core/guide/pageData.ts";
import type { Client } from "./client/client.ts";
import { fillEmbed } from "./client/fillEmbed.ts";
import type { SurfaceFiles } from "./pages/siteHtml.ts";
import type { SiteInput } from "./writeSite.ts";

interface Wanted {
  readonly client: Client;
  readonly base: string;
  readonly withAgent: boolean;
  /** Hears when something takes long. */
  readonly tell?: (step: string) => void;
}

/** What a site is made of, but where it goes. */
export async function siteInput(
  project: Project,
  { client, base, withAgent, tell }: Wanted,
): Promise<Omit<SiteInput, "files">> {
  // React reads this when it is loaded. In a test it was loaded before.
  if (process.env["NODE_ENV"] !== "test") process.env["NODE_ENV"] = "production";
  const { render } = await import("./pages/prerender.tsx");
  const brand = render.brand(project.service.colour);
  const surface = ({ script, imports, css }: Client["surfaces"][Surface]): SurfaceFiles => ({
    script: base + script,
    imports: imports.map((path) => base + path),
    css: css + brand,
  });
  const { page, widget, agent } = client.surfaces;
  return {
    project,
    template: client.template,
    base,
    surfaces: {
      page: surface(page),
      widget: surface(widget),
      ...(withAgent && { agent: surface(agent) }),
    },
    early: client.early,
    embed: fillEmbed(client.embed, project),
    render,
    indexOf: cachedIndex(project.root, client.sources, tell),
  };
}
