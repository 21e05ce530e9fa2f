import { prerender } from "react-dom/static";
import type { GuideMap } from "../../core/desk/guideMap.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { linesOf } from "../../author/map/linesOf.ts";
import { MapShapes } from "../../surfaces/agent/map/MapShapes.tsx";
import type { Text } from "../../ui/text/makeText.ts";
import type { ListedState } from "./mapLists.ts";

/** Colours of its own: the file stands alone, in a document or a browser, by day and by night. */
const styles = `
svg { --ground: #fff; --ink: #1c1a17; --soft: #5c574f; --line: #8a847a; --box: #faf8f4; --accent: #1d6152; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  svg { --ground: #191816; --ink: #ece8e1; --soft: #b3ada3; --line: #857f75; --box: #24221f; --accent: #86c9b6; }
}
.ground { fill: var(--ground); }
text { fill: var(--ink); font: 12px Arial, sans-serif; }
.title { font-size: 20px; font-weight: bold; }
.name { font-weight: bold; font-size: 13px; }
.soft { fill: var(--soft); }
.edge { fill: none; stroke: var(--line); stroke-opacity: .55; }
.edge[data-next] { stroke: var(--accent); stroke-opacity: .8; stroke-width: 1.5; }
.node rect { fill: var(--box); stroke: var(--line); }
[data-type=question] rect { stroke: var(--accent); stroke-width: 1.5; }
[data-type=outcome] rect { stroke-dasharray: 4 3; }
.rule { stroke: var(--line); stroke-opacity: .5; }
`;

const MARGIN = 24;
const LINE = 16;
const COLUMN = { width: 380, gap: 28, letters: 66 };
const HEAD = 64;

interface Written {
  readonly text: string;
  readonly className?: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The guide as one picture that stands alone: its map, as agents have it, and below it every answer with the list that it
 * leads to, so that nobody has to follow a line.
 */
export async function mapSvg(
  map: GuideMap,
  lists: readonly ListedState[],
  words: GuideWords,
  t: Text,
): Promise<string> {
  const least = 2 * COLUMN.width + COLUMN.gap;
  const inner = Math.max(map.width, least);
  const columns = Math.max(1, Math.floor((inner + COLUMN.gap) / (COLUMN.width + COLUMN.gap)));
  const top = HEAD + map.height + 40;
  const blocks = inColumns(lists.map(blockOf), columns);
  const height = top + Math.max(...blocks.map(({ bottom }) => bottom)) + MARGIN;
  const first = map.nodes[0]?.state;
  const { prelude } = await prerender(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${inner + 2 * MARGIN} ${height}`}
      width={inner + 2 * MARGIN}
      height={height}
      role="img"
      aria-labelledby="title desc"
      lang={words.locale}
    >
      <title id="title">{words.title}</title>
      <desc id="desc">{described(lists, t)}</desc>
      <style>{styles}</style>
      <rect className="ground" width="100%" height="100%" />
      <text className="title" x={MARGIN} y={MARGIN + 16}>
        {words.title}
      </text>
      <g transform={`translate(${MARGIN + Math.round((inner - map.width) / 2)} ${HEAD})`}>
        <MapShapes
          map={map}
          words={words}
          wayOf={({ from, type }) =>
            type === "ask"
              ? { marks: { "data-next": from === first || undefined }, numbered: false }
              : undefined
          }
          markNode={() => ({})}
        />
      </g>
      <line className="rule" x1={MARGIN} x2={MARGIN + inner} y1={top - 18} y2={top - 18} />
      {blocks.map(({ x, y, lines, state, kind }) => (
        <g key={state} className="node" data-type={kind} transform={`translate(${MARGIN + x} ${top + y})`}>
          <rect x={1} y={LINE - 11} width={11} height={11} rx={kind === "question" ? 5.5 : 1.5} />
          {lines.map((line, index) => (
            <text key={index} className={line.className} x={line.x} y={line.y}>
              {line.text}
            </text>
          ))}
        </g>
      ))}
    </svg>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${await new Response(prelude).text()}\n`;
}

interface Block {
  readonly state: string;
  readonly kind: ListedState["kind"];
  readonly lines: readonly Written[];
  readonly height: number;
}

/** A question, its answers, and below each its list. */
function blockOf({ state, kind, name, answers }: ListedState): Block {
  const lines: Written[] = [];
  let y = LINE;
  const write = (text: string, x: number, className: string | undefined, letters: number) => {
    for (const line of linesOf(text, 9, letters)) {
      lines.push({ text: line, x, y, ...(className && { className }) });
      y += LINE;
    }
  };
  write(name, 18, "name", COLUMN.letters - 14);
  y += 2;
  for (const { label, places } of answers) {
    write(label, 18, undefined, COLUMN.letters - 4);
    const many = places.length > 1;
    for (const [n, place] of places.entries()) {
      const number = many ? `${n + 1}. ` : "→ ";
      const whom = place.whom.length > 0 ? ` (${place.whom.join(", ")})` : "";
      write(`${number}${place.name}${whom}`, 32, "soft", COLUMN.letters - 6);
    }
    y += 4;
  }
  return { state, kind, lines, height: y + 12 };
}

/** Each block goes below the shortest column, so that they are read from left to right. */
function inColumns(blocks: readonly Block[], columns: number) {
  const heights = Array.from({ length: columns }, () => 0);
  return blocks.map((block) => {
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] ?? 0;
    heights[column] = y + block.height;
    return { ...block, x: column * (COLUMN.width + COLUMN.gap), y, bottom: y + block.height };
  });
}

/** The picture in words: whoever does not see it has the whole of it. */
function described(lists: readonly ListedState[], t: Text): string {
  const all = lists.map(({ name, answers }) => {
    const said = answers.map(({ label, places }) => {
      const to = places.map(({ name: place, whom }) => [place, ...whom].join(", "));
      return `${label}: ${to.join("; ") || "…"}.`;
    });
    return `${name} ${said.join(" ")}`;
  });
  return `${t("agent.map")}. ${all.join(" ")}`;
}
