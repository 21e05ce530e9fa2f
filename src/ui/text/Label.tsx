import { Words } from "./Words.tsx";

interface LabelProps {
  readonly children: string;
  /** A sentence of the interface that quotes the guide: what a screen says stands in quotation marks within others. */
  readonly quoting?: boolean | undefined;
}

/**
 * Words of a guide that stand in one line. What is in quotation marks is what a screen says: no translator may touch
 * it.
 */
export function Label({ children, quoting }: LabelProps) {
  // Odd parts are in quotation marks. The order never changes, so the index is a sound key.
  return children.split(quoting ? /(‘.*?’(?!\p{L}))/u : /(“.*?”)/).map(
    (part, index) =>
      part && (
        <Words key={index} translate={index % 2 ? "no" : undefined}>
          {part}
        </Words>
      ),
  );
}
