/**
 * The locale of a language, however that is written (`ES`, `es_MX`, ` es-419`): `es-MX` finds `es`. Undefined
 * if there is none. Locales are in order, so the longer of two that fit is the last.
 */
export function localeOf(
  language: string | null | undefined,
  locales: readonly string[],
): string | undefined {
  return locales
    .filter((one) => new RegExp(`^\\s*${one.replace("-", ".")}(?![a-z\\d])`, "i").test(language!))
    .pop();
}
