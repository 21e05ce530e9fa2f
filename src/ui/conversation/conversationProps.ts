import type { ReactNode } from "react";
import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import type { Session } from "../../core/session/session.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { Reader } from "../../core/walk/trail.ts";
import type { Listener } from "../typed/listener.ts";

/** What a conversation needs of the surface that shows it. */
export interface ConversationProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly service: ServiceInfo;
  /** Whose surface this is. */
  readonly by: Reader;
  /** The id that the current heading shall have, e.g. for a skip link. */
  readonly headingId: string;
  readonly send: (event: ConversationEvent) => void;
  /** "Clear and leave", where the surface has it. */
  readonly onLeave?: () => void;
  /** News from the surface, e.g. about a place that was resumed. Newer than what the conversation has to say. */
  readonly notice?: string | undefined;
  /** The notice is not about this place: it offers no Undo. */
  readonly keepsPlace?: boolean | undefined;
  /** Tries once more what the notice says has failed. */
  readonly onAgain?: (() => void) | undefined;
  /** Understands what is typed. Without one there is no box. */
  readonly listener?: Listener | undefined;
  /** The way to the guide in another locale, for words that turn out to be in it. */
  readonly languageLink?: ((locale: string) => ReactNode) | undefined;
  /** What stands below the present: saving, sharing, handing over. */
  readonly children?: ReactNode;
}
