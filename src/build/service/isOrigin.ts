/** Whether a text is an origin that may embed: it goes into a header, so nothing but scheme, host and port may be in it. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/.test(text) && !text.endsWith(".");
}
