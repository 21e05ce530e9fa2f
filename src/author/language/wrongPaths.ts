import type { Path } from "../reading/readYaml.ts";

/** What of a guide was told to be wrong, by its paths: nothing more is said about it, or because of it. */
export class WrongPaths {
  readonly #wrong = new Set<string>();
  /** Everything above something wrong. */
  readonly #above = new Set<string>();

  add(path: Path): void {
    this.#wrong.add(JSON.stringify(path));
    for (let length = 0; length <= path.length; length++)
      this.#above.add(JSON.stringify(path.slice(0, length)));
  }

  /** Whether this itself is wrong, or what it stands in. */
  has(...path: Path): boolean {
    return this.#wrong.size > 0 && path.some((_, n) => this.#wrong.has(JSON.stringify(path.slice(0, n + 1))));
  }

  /** Whether this is wrong, or something in it. */
  touches(...path: Path): boolean {
    return this.#wrong.size > 0 && (this.#above.has(JSON.stringify(path)) || this.has(...path));
  }
}
