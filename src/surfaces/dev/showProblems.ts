const css = `:host{all:initial!important}
dialog{box-sizing:border-box;width:min(60rem,calc(100vw - 2rem));max-height:calc(100vh - 2rem);padding:1rem 1.5rem;overflow:auto;border:0;border-top:6px solid #c62f2f;border-radius:8px;background:#1b1b1b;color:#eee;font:15px/1.5 ui-monospace,Menlo,Consolas,monospace;color-scheme:dark}
dialog::backdrop{background:#000a}
h1{margin:0;font:600 17px/1.5 system-ui,sans-serif}
li{margin:.75rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
p{font:14px/1.5 system-ui,sans-serif;color:#bbb}`;

const NAME = "cairn-problems";

/** Shows what is wrong with the guides over the page: all of it, or nothing any more. */
export function showProblems(problems: readonly string[]): void {
  document.querySelector(NAME)?.remove();
  if (problems.length === 0) return;
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const dialog = make("dialog");
  const count = problems.length === 1 ? "One thing is wrong" : `${problems.length} things are wrong`;
  const list = make("ul");
  list.append(...problems.map((problem) => make("li", problem)));
  const hint = "Mend it and save: this goes by itself. Escape hides it.";
  dialog.append(make("h1", `${count} in the guides`), list, make("p", hint));
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ""): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
