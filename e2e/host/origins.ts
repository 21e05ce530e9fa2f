/** Where everything under test stands. Another `CAIRN_PORT` moves all of it, so that two runs can stand side by side. */
const cairnPort = Number(process.env["CAIRN_PORT"] ?? 4273);
export const hostPort = cairnPort + 1;
export const otherPort = cairnPort + 2;
/** The dev server of dev.spec.ts. */
export const devPort = cairnPort + 3;
/** The site for reviewers of draft.spec.ts. */
export const draftPort = cairnPort + 4;
const ownPort = cairnPort + 5;
/** The site of agentOnly.spec.ts. */
export const agentOnlyPort = cairnPort + 6;
/** The site of package.spec.ts. */
export const packagePort = cairnPort + 7;

/** The deployment under test: the guides of examples/. */
export const cairn = `http://localhost:${cairnPort}`;
/** A deployment of the project's own guides, for the walks through them. */
export const own = `http://localhost:${ownPort}`;
/** A stranger's pages on another site than the guides. It may embed. */
export const host = `http://127.0.0.1:${hostPort}`;
/** The same pages on the site of the deployment, as help.example.com is to guides.example.com. It may embed. */
export const sameSite = `http://localhost:${hostPort}`;
/** The same pages where nobody listed them. */
export const unlisted = `http://localhost:${otherPort}`;

/** What the build under test lists as hosts. */
export const listed: readonly string[] = [host, sameSite];
