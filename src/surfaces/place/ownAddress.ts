import { earlyWindow } from "../earlyTaps.ts";
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

export const ownAddress: OwnAddress = {
  take: takeFragment,
  follow: followHistory,
  again(code) {
    // Browsers never ask again for a file that failed: only another document can.
    earlyWindow.cairnEarly?.again(`t=${code}`);
  },
};
