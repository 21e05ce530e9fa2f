import type { Inline } from "../../core/guide/words.ts";
import { NewTabLink } from "./NewTabLink.tsx";
import { useText } from "./useText.ts";
import { Label } from "./Label.tsx";

/** Text inside a block: words, emphasis, on-screen strings and links. */
export function Inlines({ nodes }: { readonly nodes: readonly Inline[] }) {
  return nodes.map((node, index) => <InlineNode key={index} node={node} />);
}

function InlineNode({ node }: { readonly node: Inline }) {
  const t = useText();
  if (typeof node === "string") return <Label>{node}</Label>;
  switch (node.t) {
    case "strong":
      return (
        <strong>
          <Inlines nodes={node.c} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Inlines nodes={node.c} />
        </em>
      );
    // <q> sets the quotation marks of the page's language and leaves the string itself letter for letter.
    case "screen":
      return (
        <q className="screen" translate="no" {...foreign(node.lang)}>
          {node.c}
        </q>
      );
    case "link": {
      const hint = [node.login && t("link.login"), node.search && t("link.search")]
        .filter(Boolean)
        .join(", ");
      return (
        <>
          <NewTabLink href={node.href}>
            <span translate={node.lang || node.search ? "no" : undefined} {...foreign(node.lang)}>
              {node.c}
            </span>
          </NewTabLink>
          {hint && <span className="hint">{` (${hint})`}</span>}
        </>
      );
    }
  }
}

/**
 * Text in another language than what is around it: said in its own, and kept whole where the page runs the other way.
 */
function foreign(lang: string | undefined) {
  return lang ? { lang, dir: "auto" } : {};
}
