import { own } from "../../host/origins.ts";
import { everyGuide } from "../../support/everyGuide.ts";
import { signIn } from "../../support/guides.ts";
import type { Walk } from "./walk.ts";

/** To every cause and every end of an example, and of the project's own guides. */
export const causes: readonly Walk[] = everyGuide
  .filter(({ id, site }) => site === own || id === signIn.id)
  .map((guide) => ({
    name: `${guide.id}: every cause`,
    async run(reader) {
      await reader.open(`${guide.site}/${guide.id}/`);
      const ends = guide.ways.filter(({ to }) => guide.flow.states[to]?.tags[0] !== "question");
      for (const way of ends) {
        if (way !== ends[0]) await reader.command("restart");
        await reader.walk(way);
        await reader.shows(guide, way);
      }
    },
  }));
