/** What the build writes into the loader. */
declare const __CAIRN__: {
  /** The second file, loaded on intent: the hash in its name. */
  readonly open: string;
  /** The third, loaded when the page holds a guide, changes or calls. */
  readonly more: string;
  /** Locale to the word on the launcher. The first is the source locale, whose addresses have no prefix. */
  readonly launcher: Readonly<Record<string, string>>;
  /** The service's colour, and a light variant of it for dark pages. */
  readonly accent: readonly [light: string, dark: string];
};

/** How the names of the files that it loads begin, below its own folder: `open-<hash>.js` follows. */
declare const __CAIRN_FILES__: string;

/** What the build writes into the second file: the name of the third. */
declare const __CAIRN_MORE__: string;

/**
 * What the build writes into the third file: what a reader is told whose page holds the frame back, by
 * locale.
 */
declare const __CAIRN_HELD__: Readonly<Record<string, string>>;

/** Words of the shell, by locale. */
declare const __CAIRN_WORDS__: Readonly<
  Record<string, Readonly<Record<"title" | "close" | "loading" | "failed" | "page", string>>>
>;
