import type { AddressPort } from "../../core/conversation/ports.ts";
import { followHistory } from "./followHistory.ts";
import { takeFragment } from "./takeFragment.ts";

/** What a page does with its own address and history. A frame is not given it: its host's are never touched. */
export const ownAddress: AddressPort = { take: takeFragment, follow: followHistory };
