/**
 * Translators, extensions and blockers wrap, move and take away what React has drawn. React then takes an element from
 * where it no longer is, and everything is gone. With this it goes on: what is elsewhere is removed there, and what
 * should stand before it stands before what holds it now, or at the end.
 */
const methods: Record<"insertBefore", (this: Node, child: Node, before: Node | null) => Node> =
  Node.prototype;
const { insertBefore } = methods;

Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
  (child as Node as ChildNode).remove();
  return child;
};

Node.prototype.insertBefore = function <T extends Node>(this: Node, child: T, before: Node | null): T {
  let next = before;
  while (next && next.parentNode !== this) next = next.parentNode;
  insertBefore.call(this, child, next);
  return child;
};
