import { useMemo, useState } from "react";
import { changesOnPath, type NewEdition } from "../../../core/desk/changesOnPath.ts";
import { type Guide, openGuide } from "../../../core/walk/guide.ts";
import { freshSession, type Session } from "../../../core/session/session.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { LoadedAgent } from "./loadAgent.ts";
import { useStaleGuard } from "./useStaleGuard.ts";

interface EditionInput {
  readonly versionUrl: string;
  readonly guide: Guide;
  readonly session: Session;
  /** What the call runs on. */
  readonly edition: Omit<LoadedAgent, "data">;
  /** Nothing of the call could be lost: then a new edition is simply taken. */
  readonly isBlank: boolean;
  readonly onReplace: (newer: LoadedAgent, session: Session) => void;
}

/** An edition of the guide that came during the call and was not confirmed yet. */
export interface WaitingEdition extends NewEdition {
  readonly words: GuideWords;
  readonly confirm: () => void;
}

/** Watches for a guide rebuilt during the call. Until the agent has confirmed what changed, nothing else goes on. */
export function useNewEdition(input: EditionInput): WaitingEdition | undefined {
  const { versionUrl, guide, session, edition, isBlank, onReplace } = input;
  const [fresh, setFresh] = useState<LoadedAgent>();
  const now = useMemo(
    () => fresh && { guide: openGuide(fresh.data), words: fresh.words, agent: fresh.agent.words },
    [fresh],
  );
  const replace = (newer: LoadedAgent, next: Session) => {
    setFresh(undefined);
    onReplace(newer, next);
  };
  useStaleGuard(versionUrl, edition.urls, (newer) => {
    if (isBlank) replace(newer, freshSession);
    else setFresh(newer);
  });
  if (!fresh || !now) return undefined;
  const old = { guide, words: edition.words, agent: edition.agent.words };
  const changed = changesOnPath(old, now, session);
  return { ...changed, words: fresh.words, confirm: () => replace(fresh, changed.carried.session) };
}
