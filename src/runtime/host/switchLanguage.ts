/** Says to the guide in the other language that it goes on what was begun here. */
const GOES_ON = "#on";

/**
 * Goes on in another language, in the same frame. Asked for first: where it can't be had, the guide stays as it is, and
 * `false` is given. The frame's entry in the history is replaced, so the host's own history stays as it is.
 */
export async function switchLanguage(href: string): Promise<boolean> {
  try {
    const response = await fetch(href);
    if (!response.ok) return false;
  } catch {
    return false;
  }
  location.replace(href + location.search + GOES_ON);
  return true;
}

/** Whether this document goes on what was begun in another language. Asked once: what is begun after that is new. */
export function takeGoesOn(): boolean {
  if (location.hash !== GOES_ON) return false;
  history.replaceState(null, "", location.pathname + location.search);
  return true;
}
