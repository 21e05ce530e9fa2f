import { followHistory } from "./followHistory.ts";
import { takeFragment } from "./takeFragment.ts";

/** What a page may do with its own address and history. A frame is not given it: its host's are never touched. */
export interface OwnAddress {
  /** The link that was followed here. */
  readonly take: typeof takeFragment;
  readonly follow: typeof followHistory;
  /** Follows the link with this code once more. */
  readonly again: (code: string) => void;
}

let tries = 0;

export const ownAddress: OwnAddress = {
  take: takeFragment,
  follow: followHistory,
  again(code) {
    location.hash = `t=${code}`;
    // Many browsers never ask again for a file that failed: then only another document can.
    if (tries++ > 0) location.reload();
  },
};
