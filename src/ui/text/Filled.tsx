import { Fragment, type ReactNode } from "react";
import { Words } from "./Words.tsx";

interface FilledProps {
  readonly template: string;
  readonly values: Readonly<Record<string, ReactNode>>;
}

/** An interface text with elements, e.g. links, in its `{name}` placeholders. */
export function Filled({ template, values }: FilledProps) {
  const parts = template.split(/\{([a-z]+)\}/);
  return parts.map((part, index) => (
    // Odd parts are the names between the braces. The order never changes, so the index is a sound key.
    <Fragment key={index}>{index % 2 ? values[part] : part && <Words>{part}</Words>}</Fragment>
  ));
}
