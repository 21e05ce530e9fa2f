import type { FilePlace } from "../problems/problem.ts";
import { listFolder } from "./listFolder.ts";
import { readText } from "./readText.ts";
import { todosIn } from "./todosIn.ts";

/** A `TODO` that an author wrote, or was given. */
export interface Todo extends FilePlace {
  readonly text: string;
  /** The guide that it stands in the way of; without: all of them. */
  readonly guide?: string;
}

/**
 * Every `TODO` of a guides folder, in flows, ledgers, words and the service. Files are read as texts once more: a note
 * (`# TODO: …`) is nothing that their readers give. What can't be read was told.
 */
export function readTodos(root: string, locales: readonly string[]): readonly Todo[] {
  const source = locales[0] ?? "";
  const ofGuides = listFolder(root, "flows", "files").flatMap((name) => {
    const [, guide] = /^([^.]+)(?:\.facts)?\.yaml$/.exec(name) ?? [];
    return guide === undefined ? [] : todos(`flows/${name}`, source, guide);
  });
  const ofWords = locales.flatMap((locale) =>
    listFolder(root, `content/${locale}`, "folders").flatMap((guide) =>
      listFolder(root, `content/${locale}/${guide}`, "files").flatMap((name) =>
        todos(`content/${locale}/${guide}/${name}`, locale, guide),
      ),
    ),
  );
  const ofAll = ["service.yaml", "hosts.yaml"].flatMap((name) => todos(`content/${name}`, source));
  return [...ofGuides, ...ofWords, ...ofAll];

  function todos(file: string, locale: string, guide?: string): readonly Todo[] {
    const text = readText(root, file, () => {}) ?? "";
    // Interface words are for all guides.
    const whose = guide === undefined || guide === "interface" ? {} : { guide };
    return text.includes("TODO") ? todosIn(text, locale).map((one) => ({ file, ...one, ...whose })) : [];
  }
}
