interface EarlyWindow {
  cairnFetched?: Map<string, Promise<Response>>;
}

const shared = globalThis as unknown as EarlyWindow;

/** What the page preloads, asked for by the inline script, unless the app was there first. */
export function startFetching(): void {
  if (shared.cairnFetched) return;
  shared.cairnFetched = new Map();
  for (const link of document.querySelectorAll("link[as=fetch]")) {
    const url = link.getAttribute("href")!;
    shared.cairnFetched.set(url, quiet(fetch(url)));
  }
}

/** The response that was asked for early. Only once: a second try asks anew. */
export function takeFetched(url: string): Promise<Response> {
  shared.cairnFetched ??= new Map();
  const early = shared.cairnFetched.get(url);
  shared.cairnFetched.delete(url);
  if (early) asked.add(url);
  return early ?? fetchAnew(url);
}

/** Of the document, like the cache that it asks past: what failed once fails for whoever asks next, too. */
const asked = new Set<string>();

/** Asks for a file; where that is another try, past a copy of it that may be broken. */
function fetchAnew(url: string): Promise<Response> {
  const again = asked.has(url);
  asked.add(url);
  return fetch(url, again ? { cache: "reload" } : {});
}

/** A failure counts when the app asks, not before. */
function quiet(response: Promise<Response>): Promise<Response> {
  response.catch(() => {});
  return response;
}
