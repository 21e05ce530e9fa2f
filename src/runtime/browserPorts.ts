import type { PageData } from "../core/guide/pageData.ts";
import type { AddressPort, Clock, Edition, HostPort, Ports } from "../core/conversation/ports.ts";
import { afterPaint } from "./place/afterPaint.ts";
import type { KeptPlace } from "./place/keepPlace.ts";
import { readCode } from "./place/readCode.ts";

interface BrowserInput {
  readonly page: PageData;
  readonly load: () => Promise<Edition>;
  readonly place: (clock: Clock) => KeptPlace;
  readonly address?: AddressPort | undefined;
  readonly host?: HostPort | undefined;
}

/** The ports of a conversation in a browser, and what else is to be told to them. */
export interface BrowserPorts extends Ports {
  readonly place: KeptPlace;
  readonly clock: Clock & {
    /** Does now what waits to be done after the next paint: the page goes away. */
    readonly flush: () => void;
  };
}

/** The browser behind the ports of a conversation. */
export function browserPorts({ page, load, place, address, host }: BrowserInput): BrowserPorts {
  const later = afterPaint();
  const clock = { now: () => Date.now(), afterPaint: later.add, flush: later.flush };
  return {
    load,
    place: place(clock),
    readCode: (guide, typed) => readCode(guide, page, typed),
    address,
    host,
    clock,
  };
}
