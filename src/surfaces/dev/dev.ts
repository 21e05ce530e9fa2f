/**
 * What the dev server adds to a page, before all other scripts: it hears of edits. Then the page loads anew, and goes on
 * where it was; or all that is wrong covers it until it is mended. Members get nothing of it.
 */
import { placeOver } from "./placeOver.ts";
import { showProblems } from "./showProblems.ts";

interface News {
  readonly edition: string;
  readonly problems: readonly string[];
}

const { dataset } = document.currentScript as HTMLScriptElement;
const place = placeOver(document.documentElement.dataset["guide"]);

new EventSource("/@cairn/news").addEventListener("message", ({ data }: MessageEvent<string>) => {
  const { edition, problems } = JSON.parse(data) as News;
  showProblems(problems);
  if (problems.length > 0 || edition === dataset["edition"]) return;
  // A page of ours that holds this one in a frame loads it anew.
  if (window !== top && isOurs()) return;
  // A place that can't be taken over is lost; the page is shown all the same.
  const go = () => location.reload();
  place.carry().then(go, go);
});

function isOurs(): boolean {
  try {
    return top!.document.querySelector("script[data-edition]") !== null;
  } catch {
    // Somebody else's page.
    return false;
  }
}
