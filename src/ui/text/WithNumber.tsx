import { Filled } from "./Filled.tsx";
import { Words } from "./Words.tsx";

interface WithNumberProps {
  /** With `{number}` in it. */
  readonly template: string;
  readonly number: string | undefined;
}

/** Words around a number to call: some languages write digits otherwise, and a translator would. */
export function WithNumber({ template, number }: WithNumberProps) {
  return <Filled template={template} values={{ number: number && <Words translate="no">{number}</Words> }} />;
}
