import { foldSpace } from "./foldSpace.ts";
import { attribute, childrenOf, type Element, elementsIn, isElement, textIn } from "./htmlTree.ts";

const inCells = new Set("p ul ol table h1 h2 h3 h4 h5 h6 pre details".split(" "));

/** A row: its cells, and what the column of each is called, where that has to be said. */
export type TableRow = readonly { readonly cell: Element; readonly column: string }[];

/**
 * The rows of a table. Of two columns the first names what the second says; of more each needs the name of its column. `undefined` if the table only lays out a page: it has one column, or whole
 * paragraphs and lists in its cells.
 */
export function tableRows(table: Element): readonly TableRow[] | undefined {
  const rows = elementsIn(table).filter(({ tagName }) => tagName === "tr");
  const cells = rows.map((row) =>
    childrenOf(row).flatMap((child) =>
      isElement(child) && (child.tagName === "td" || child.tagName === "th") ? [child] : [],
    ),
  );
  const isLayout =
    attribute(table, "role") === "presentation" ||
    cells.every((row) => row.length < 2) ||
    cells.flat().some((cell) => {
      const inside = elementsIn(cell).filter(({ tagName }) => inCells.has(tagName));
      return inside.length > 1 || inside.some(({ tagName }) => tagName !== "p");
    });
  if (isLayout) return undefined;
  const [first = [], ...others] = cells;
  const isHead = others.length > 0 && first.every(({ tagName }) => tagName === "th");
  const column = (n: number) => {
    const name = isHead && first.length > 2 && n > 0 && first[n] ? foldSpace(textIn(first[n])) : "";
    return name === "" ? "" : `${name}: `;
  };
  return (isHead ? others : cells).map((row) => row.map((cell, n) => ({ cell, column: column(n) })));
}
