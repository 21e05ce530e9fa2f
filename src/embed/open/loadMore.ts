/** The third file, which stands beside the second. */
export function loadMore(): Promise<typeof import("./more.ts")> {
  return import(/* @vite-ignore */ new URL(__CAIRN_MORE__, import.meta.url).href) as never;
}
