/** Puts values into the `{name}` placeholders of an interface text. A placeholder without a value stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
