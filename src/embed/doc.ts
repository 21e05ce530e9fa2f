/**
 * A property of the document as the browser made it. What a page's content is named (`<img name="body">`,
 * `<form name="currentScript">`) stands before the document's own properties, so each is read from the
 * prototype.
 */
export const doc = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document) as Document[Name];

/** A new element. */
export const make = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  doc("createElement").call(document, name) as HTMLElementTagNameMap[Name];
