import type { Route } from "@playwright/test";

/** How a file does not come, or comes as another than it should be. */
export type Break = (route: Route) => Promise<unknown>;

const html = { contentType: "text/html", body: "<!doctype html><title>Not it</title>" };

export const json =
  (body: string): Break =>
  (route) =>
    route.fulfill({ contentType: "application/json", body });

/** As a server has it that was stopped while it was given the file: whole and well for the browser, which keeps it. */
const truncated: Break = async (route) => {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.slice(0, text.length / 2) });
};

/** The kinds that every state is tried against. */
export const breaks: Record<string, Break> = {
  failed: (route) => route.abort(),
  truncated,
  "wrong type": (route) => route.fulfill({ contentType: "text/plain", body: "" }),
};

const moreBreaks: Record<string, Break> = {
  "404": (route) => route.fulfill({ status: 404, ...html }),
  "500": (route) => route.fulfill({ status: 500, body: "" }),
  "HTML with 200": (route) => route.fulfill(html),
};

/** The kinds that are tried in one state. */
export const moreOfScripts = moreBreaks;
export const moreOfJson: Record<string, Break> = {
  ...moreBreaks,
  "{}": json("{}"),
  null: json("null"),
  "another shape": json('{"states":[],"title":1}'),
};

/** Words that can be read and can't be drawn. */
export const undrawable: Break = async (route) => {
  const response = await route.fetch();
  const words = (await response.json()) as { states: Record<string, object> };
  for (const state of Object.values(words.states))
    Object.assign(state, { answers: { get: 1 }, body: [{ t: "ul", c: 5 }] });
  await route.fulfill({ response, json: words });
};

/** A page from before a deployment: every file with a hash that it names is gone. */
export const stale: Break = async (route) => {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.replace(/-[\w-]{8,10}\.js(on)?"/g, '-00000000.js$1"') });
};
