import { expect, it } from "vitest";
import { testPageData } from "../../surfaces/testing/testPage.tsx";
import { surfaceHtml } from "./siteHtml.ts";

it("asks for each script after the policy that holds for it, and before what a browser has to read first", () => {
  const html = surfaceHtml({
    template: "<head><!--policy--><!--head--></head><body><!--body--></body>",
    page: testPageData(),
    title: "",
    description: "",
    files: { script: "/page.js", imports: ["/react.js"], css: "a{color:red}" },
    early: "early()",
    app: "",
    aid: "",
    plain: "",
    hosts: [],
    indexed: true,
  });
  const order = [
    ...html.matchAll(/<(meta http-equiv|link rel="\w+"|style|script type="module"|script(?=>))/g),
  ];
  expect(order.map(([, tag]) => tag)).toEqual([
    "meta http-equiv",
    'link rel="preload"',
    'link rel="preload"',
    'link rel="modulepreload"',
    'link rel="modulepreload"',
    "style",
    "script",
    'script type="module"',
    'script type="module"',
  ]);
});
