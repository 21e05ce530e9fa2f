import { complain } from "./print.ts";

/**
 * The path below which a deployment stands, with a slash at both ends. It goes into every address of every
 * page: anything but a plain path ends the program with code 2 and a plain sentence.
 */
export function readBase(given = "/"): string {
  const base = `/${given}/`.replaceAll(/\/+/g, "/");
  // A part is never dots alone, as "/../" is another place, and has no low line first: some hosts keep those.
  if (/^\/([A-Za-z0-9~-][A-Za-z0-9._~-]*\/)*$/.test(base)) return base;
  complain(`--base ${given}: must be a plain path. Write e.g. "/help/", with letters, digits and dashes.`);
  process.exit(2);
}
