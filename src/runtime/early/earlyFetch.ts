/** A response, and what stands in it: that is read as soon as it comes, not only when somebody asks. */
type Fetched = readonly [response: Response, data: Promise<unknown>];

interface EarlyWindow {
  cairnFetched?: Map<string, Promise<Fetched>>;
}

const shared = globalThis as unknown as EarlyWindow;

/** What the page preloads, asked for by the inline script, unless the app was there first. */
export function startFetching(): void {
  if (shared.cairnFetched) return;
  shared.cairnFetched = new Map();
  for (const link of document.querySelectorAll("link[as=fetch]")) {
    const url = link.getAttribute("href")!;
    shared.cairnFetched.set(url, quiet(ask(url)));
  }
}

/** The response that was asked for early. Only once: a second try asks anew. */
export function takeFetched(url: string): Promise<Fetched> {
  shared.cairnFetched ??= new Map();
  const early = shared.cairnFetched.get(url);
  shared.cairnFetched.delete(url);
  if (early) asked.add(url);
  return early ?? fetchAnew(url);
}

/** Of the document, like the cache that it asks past: what failed once fails for whoever asks next, too. */
const asked = new Set<string>();

/** Asks for a file; where that is another try, past a copy of it that may be broken. */
function fetchAnew(url: string): Promise<Fetched> {
  const again = asked.has(url);
  asked.add(url);
  return ask(url, again ? { cache: "reload" } : {});
}

function ask(url: string, how?: RequestInit): Promise<Fetched> {
  return fetch(url, how).then((response) => [response, quiet(response.json())]);
}

/** A failure counts when the app asks, not before. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
