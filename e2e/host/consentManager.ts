/** A stranger's consent manager: every frame of the host named in its tag waits until it is allowed. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { CookieManager } from "react-cookie-manager";

const domain = document.querySelector<HTMLScriptElement>("script[data-hold]")!.dataset["hold"]!;
createRoot(document.body.appendChild(document.createElement("div"))).render(
  createElement(CookieManager, {
    categories: [{ id: "embedded", title: "Embedded content", trackerDomains: [domain] }],
  } as never),
);
