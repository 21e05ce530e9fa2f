interface EarlyWindow {
  cairnFetched?: Map<string, Promise<Response>>;
}

const shared = globalThis as unknown as EarlyWindow;

/** What the page preloads, asked for by the inline script, unless the app was there first. */
export function startFetching(): void {
  if (shared.cairnFetched) return;
  const links = [...document.querySelectorAll("link[as=fetch]")];
  const urls = links.map((link) => link.getAttribute("href") ?? "");
  shared.cairnFetched = new Map(urls.map((url) => [url, quiet(fetch(url))]));
}

/** The response that was asked for early. Only once: a second try asks anew. */
export function takeFetched(url: string): Promise<Response> {
  shared.cairnFetched ??= new Map();
  const early = shared.cairnFetched.get(url);
  shared.cairnFetched.delete(url);
  return early ?? fetch(url);
}

/** A failure counts when the app asks, not before. */
function quiet(response: Promise<Response>): Promise<Response> {
  response.catch(() => {});
  return response;
}
