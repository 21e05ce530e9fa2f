import type { ReactNode } from "react";
import { useText } from "./useText.ts";
import { Words } from "./Words.tsx";

interface NewTabLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link out of the conversation: it keeps the place here, and tells the other side nothing about it. */
export function NewTabLink({ href, children }: NewTabLinkProps) {
  const t = useText();
  return (
    <a className="out" href={href} target="_blank" rel="noreferrer noopener" referrerPolicy="no-referrer">
      {typeof children === "string" ? <Words>{children}</Words> : children}
      <span className="unseen">{` ${t("link.new-tab")}`}</span>
    </a>
  );
}
