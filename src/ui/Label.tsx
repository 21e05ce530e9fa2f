import { Words } from "./Words.tsx";

/** Words of a guide that stand in one line. What is in quotation marks is what a screen says: no translator may touch it. */
export function Label({ children }: { readonly children: string }) {
  // Odd parts are in quotation marks. The order never changes, so the index is a sound key.
  return children.split(/(“[^”]*”)/).map((part, index) =>
    part ? (
      <Words key={index} {...(index % 2 && { translate: "no" as const })}>
        {part}
      </Words>
    ) : null,
  );
}
