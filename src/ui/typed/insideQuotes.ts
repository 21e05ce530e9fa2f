/** A text that will stand in quotation marks: its own become single ones. */
export function insideQuotes(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}
