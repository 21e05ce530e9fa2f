import MarkdownIt from "markdown-it";
// @ts-expect-error The package has no types.
import container from "markdown-it-container";

/**
 * The one markdown parser. HTML is on so that it is seen and refused, not shown as text;
 * link checks are off because every target is checked by `linkOf`.
 */
export const markdown = new MarkdownIt("commonmark", { html: true });
markdown.validateLink = () => true;
for (const voice of ["agent", "send", "say"]) {
  markdown.use(container, voice, { validate: (params: string) => params.trim() === voice });
}
