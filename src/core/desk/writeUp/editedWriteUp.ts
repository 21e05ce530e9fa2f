import { reformat } from "./reformat.ts";
import type { WriteUpForm, WriteUpFormat } from "./writeUp.ts";

/** A write-up as an agent changed it: it stays so in every format until the call ends, or it is made anew. */
export interface EditedWriteUp {
  readonly format: WriteUpFormat;
  readonly text: string;
  /** The walk and its notes when it was edited, as one text. */
  readonly mark: string;
}

export type EditedWriteUps = Readonly<Partial<Record<WriteUpForm, EditedWriteUp>>>;

/** The edited text of a form in a format. `undefined` if it was not edited. */
export function editedText(
  all: EditedWriteUps,
  form: WriteUpForm,
  format: WriteUpFormat,
): string | undefined {
  const edited = all[form];
  return edited && reformat(edited.text, edited.format, format);
}

/** What a tab kept of them. Anything else in it is left out. */
export function parseEdited(value: unknown): EditedWriteUps {
  if (typeof value !== "object" || value === null) return {};
  const all = value as Readonly<Record<string, Partial<Record<keyof EditedWriteUp, unknown>> | null>>;
  const kept = ["note", "reply", "line"].flatMap((form) => {
    const { format, text, mark } = (Object.hasOwn(all, form) && all[form]) || {};
    const isFormat = format === "text" || format === "markdown" || format === "html";
    return isFormat && typeof text === "string" && typeof mark === "string"
      ? [[form, { format, text, mark }]]
      : [];
  });
  return Object.fromEntries(kept) as EditedWriteUps;
}
