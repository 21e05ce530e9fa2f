import { existsSync, readFileSync } from "node:fs";

/** Whether a missing program may be installed with apt: root, on Debian itself (elsewhere packages differ). */
export function isDebianRoot(): boolean {
  const release = "/etc/os-release";
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, "utf8"))
  );
}
