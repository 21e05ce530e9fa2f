import { escapeHtml } from "../core/escape.ts";
/** What goes into `index.html`, the template of every page. Texts are escaped, `html` parts are not. */
export interface PageParts {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly base: string;
  readonly title: string;
  readonly description: string;
  /** More attributes of `<html>`, e.g. a class. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly html: { readonly policy: string; readonly head: string; readonly body: string };
}

/** Fills the template. A placeholder that the template has and the parts lack is a mistake of ours: it throws. */
export function fillTemplate(template: string, { html, attributes = {}, ...texts }: PageParts): string {
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, escapeHtml(text)])),
    attributes: Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      .join(""),
  };
  return template.replaceAll(/\{([a-z]+)\}|<!--(policy|head|body)-->/g, (_, text?: string, part?: string) => {
    const value = text ? values[text] : html[part as keyof typeof html];
    if (value === undefined) throw new Error(`index.html asks for "${text ?? part}", which no page gives.`);
    return value;
  });
}

/** JSON that can stand inside a `<script type="application/json">`. */
export function jsonBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}
