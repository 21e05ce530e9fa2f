/** Styles and script of the demo. They are its own: a page that embeds brings none of ours. */
export const demoFiles = {
  css: `:root{color-scheme:light dark;--soft:light-dark(#f3f3f1,#222);--line:light-dark(#ddd,#3a3a3a)}
*{box-sizing:border-box}
body{margin:0;font:17px/1.6 system-ui,sans-serif;background:light-dark(#fff,#161616);color:light-dark(#222,#eee)}
header{border-bottom:1px solid var(--line);font-weight:600}
header,main,footer{padding:1rem max(1rem,calc(50vw - 21rem))}
a{color:light-dark(#0b57a4,#8ab8ec)}
h1{font-size:2rem;line-height:1.2;text-wrap:balance}
h2{margin:2.5rem 0 .5rem;font-size:1.3rem}
p{margin:.5rem 0}
code{font:.875em/1.5 ui-monospace,Menlo,Consolas,monospace}
pre{margin:.75rem 0;padding:.75rem 1rem;border-radius:8px;background:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere}
button{min-height:44px;padding:0 1rem;border:1px solid currentColor;border-radius:8px;background:none;color:inherit;font:inherit}
cairn-guide{display:block;min-height:30rem;margin-block:1rem}
#told{min-height:4rem;padding:.75rem 1rem .75rem 3rem;border:1px solid var(--line);border-radius:8px;font:.875rem/1.6 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{padding-bottom:6rem}
`,
  js: `for (const code of document.querySelectorAll("code"))
  code.textContent = code.textContent.replaceAll("https://cairn.example.com", location.origin);
const told = document.getElementById("told");
for (const type of "ready open close start step answer change back restart resume resolve unresolved handoff forget error".split(" "))
  addEventListener("cairn:" + type, ({ detail }) => {
    const item = document.createElement("li");
    item.textContent = detail.type + " " + JSON.stringify(detail);
    told.append(item);
  });
`,
} as const;
