import type { GuideWords, InterfaceWords } from "./words.ts";

export type Surface = "page" | "widget" | "agent";

/** What of `content/service.yaml` a surface may show: addresses, numbers and names, no wording. */
export interface ServiceInfo {
  readonly name: string;
  readonly helpCenter: string;
  readonly contact: Contact;
  /** The service's own page for emergencies. */
  readonly emergency: string;
  /** Crisis resources by country (two capital letters). */
  readonly crisis: Readonly<Record<string, readonly CrisisHelp[]>>;
  /** Where "Clear and leave" goes. */
  readonly leave: string;
  /** A wish of the guide: the standing line with help in a crisis stands in the footer. Otherwise it is in the bar. */
  readonly crisisIn?: "footer";
}

/** How to reach a person. At least one of `href`, `email`, `phone` is set. */
export interface Contact {
  readonly href?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly hours?: readonly Hours[] | undefined;
  readonly "time-zone"?: string | undefined;
  readonly "one-ticket"?: "yes" | undefined;
}

export interface Hours {
  /** `phone`, `message` …: the interface words name it. */
  readonly by?: string | undefined;
  readonly days: readonly string[];
  /** `10:00`, in the contact's time zone. */
  readonly from: string;
  readonly to: string;
}

export interface CrisisHelp {
  readonly name: string;
  /** Numbers as dialled. */
  readonly call?: string | undefined;
  readonly text?: string | undefined;
  readonly href?: string | undefined;
  readonly note?: string | undefined;
}

/** A locale, its name in its own language, and an address in it. */
export interface Language {
  readonly locale: string;
  readonly name: string;
  readonly href: string;
}

/** What a prerendered page tells its script, in a `<script type="application/json">`. */
export interface PageData {
  readonly surface: Surface;
  readonly guide: string;
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** Where the guide is. Missing: everywhere. */
  readonly surfaces?: readonly Surface[];
  /** The deployment's base path, with a slash at both ends. */
  readonly base: string;
  /** Address of the guide's `GuideData`, and of its words in this locale. */
  readonly dataUrl: string;
  readonly wordsUrl: string;
  readonly text: InterfaceWords;
  /** Address of more interface words, loaded with what shows them. Missing where `text` has all. */
  readonly laterTextUrl?: string;
  readonly service: ServiceInfo;
  /** `date`: the day of `checked` as the locale writes it. Made at build time: see docs/performance.md. */
  readonly source: GuideWords["source"] & { readonly date: string };
  /** The same page in every locale, this one included: locale to address. */
  readonly alternates: Readonly<Record<string, string>>;
  /** The way to it in each other locale. */
  readonly languages: readonly Language[];
  /** What understanding typed words needs, loaded when the box gets the focus. Missing if the guide has no phrases. */
  readonly typed?: { readonly indexUrl: string; readonly crisisUrl: string };
  /** Widget only: origins of pages that may embed it, besides the deployment's own. */
  readonly hosts?: readonly string[];
  /** Agent only: address of its `AgentData`, and of the small file that names the newest edition of all three. */
  readonly agent?: { readonly url: string; readonly versionUrl: string };
}
