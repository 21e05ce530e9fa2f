import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * Whether there is an nginx to try the recipe of docs/hosting.md on. As root on Debian it is installed if it
 * is missing.
 */
export function findNginx(): boolean {
  if (starts()) return true;
  if (!isDebianRoot()) return false;
  console.log("Installing Debian's nginx.");
  // Run level 1: the package does not start its own server.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  for (const words of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "nginx-light"],
  ])
    if (spawnSync("apt-get", words, { env, stdio: "inherit" }).status !== 0) return false;
  return starts();
}

function starts(): boolean {
  return spawnSync("nginx", ["-v"]).status === 0;
}

/**
 * Whether a missing program may be installed with apt: root, on Debian itself (elsewhere packages differ).
 */
export function isDebianRoot(): boolean {
  const release = "/etc/os-release";
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, "utf8"))
  );
}
