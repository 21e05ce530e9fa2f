import { asText } from "./drivers/driver.ts";

/** Of a window: what was done in it last, and to what. */
export interface Watched {
  readonly acts: readonly string[];
}

/**
 * Of a page: tells the host that this script is from of every violation, exception and console error. What a walk did in
 * it stays in it, for when the walk fails.
 */
function watch(): void {
  const acts: string[] = [];
  Object.assign(window, { acts } satisfies Watched);
  for (const type of ["mousedown", "click", "keydown", "focusin", "submit", "scroll"]) {
    const note = ({ target, timeStamp }: Event) => {
      const [tag = "the page"] = target instanceof Element ? (/^<.*?>/s.exec(target.outerHTML) ?? []) : [];
      acts.push(`${Math.round(timeStamp)} ms ${type} ${tag} (scrolled ${Math.round(scrollY)})`);
      acts.splice(0, acts.length - 30);
    };
    addEventListener(type, note, true);
  }
  const to = new URL("heard", (document.currentScript as HTMLScriptElement).src);
  const tell = (text: string) => void navigator.sendBeacon(to, `${text} (at ${location.pathname})`);
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    tell(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  addEventListener("error", ({ message, error }) =>
    tell(`exception: ${message} ${(error as Error)?.stack ?? ""}`),
  );
  addEventListener("unhandledrejection", ({ reason }) => tell(`rejection: ${String(reason)}`));
  const { error } = console;
  console.error = (...said: unknown[]) => {
    tell(`console: ${said.map(String).join(" ")}`);
    error.apply(console, said);
  };
}

/** What was tried in a page by a script of its own, and what came of it. */
export interface Probed {
  readonly [what: string]: "done" | "refused";
}

interface Types {
  readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => void };
}

/** In a page: tries what an attacker would. Whatever its policy allows is "done". */
function probe(): void {
  const tries: Record<string, () => void> = {
    innerHTML: () => (document.createElement("div").innerHTML = "<b>x</b>"),
    insertAdjacentHTML: () => document.createElement("div").insertAdjacentHTML("beforeend", "<b>x</b>"),
    "document.write": () => document.write("<b>x</b>"),
    srcdoc: () => (document.createElement("iframe").srcdoc = "<b>x</b>"),
    "a policy": () => (window as unknown as Types).trustedTypes.createPolicy("mine", {}),
    "script text": () => (document.createElement("script").text = "1"),
    "script address": () => (document.createElement("script").src = "https://example.invalid/x.js"),
    Function: () => void Reflect.construct(Function, ["1"]),
  };
  const probed = Object.entries(tries).map(([what, attempt]) => {
    try {
      attempt();
      return [what, "done"];
    } catch {
      return [what, "refused"];
    }
  });
  document.documentElement.dataset["probed"] = JSON.stringify(Object.fromEntries(probed));
}

export const watcher = `${asText(watch)}();`;
export const prober = `${asText(probe)}();`;
