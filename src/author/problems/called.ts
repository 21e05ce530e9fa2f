import { isInstalled } from "../project/guidesFolder.ts";

/** The commands that authors are told to run. */
const commands = "new|check|dev|build|serve|start|lock|translated|ledger|map|export|try|understand";
const command = new RegExp(`\\bnpm run (${commands})(?![\\w:-])( --(?= |$))?`, "gm");

/**
 * A message as its reader has to type what it says. Messages are written for the repository, `npm run lock -- tea`; who
 * installed the package types `npx cairn lock tea`.
 */
export function called(message: string, installed: boolean = isInstalled): string {
  return installed ? message.replaceAll(command, "npx cairn $1") : message;
}
