import MarkdownIt from "markdown-it";

/**
 * The one markdown parser. HTML is on so that it is seen and refused, not shown as text;
 * link checks are off because every target is checked by `linkOf`.
 */
export const markdown = new MarkdownIt("commonmark", { html: true });
markdown.validateLink = () => true;
