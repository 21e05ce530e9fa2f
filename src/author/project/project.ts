import type { GuideSource } from "../language/guideSource.ts";
import type { GuideData } from "../../core/guide/lock.ts";
import type { AgentWords, GuideWords, InterfaceWords } from "../../core/guide/words.ts";
import type { Ledger } from "../facts/ledgerShape.ts";
import type { Problem } from "../problems/problem.ts";
import type { PhraseBank } from "../understand/phrases/phraseBank.ts";
import type { Service } from "../service/serviceShape.ts";

/**
 * Everything in a guides folder, checked and rendered; phrases are as written, their index is made by
 * `buildGuideIndex`.
 */
export interface Project {
  /** The folder it was read from. */
  readonly root: string;
  /** All of them, by file and line. With an error among them nothing should be published. */
  readonly problems: readonly Problem[];
  /** Blank if `content/service.yaml` is missing or wrong, which is an error among the problems. */
  readonly service: Service;
  /** Origins that may embed, besides the deployment's own. */
  readonly hosts: readonly string[];
  /** Always holds the source locale, which comes first. */
  readonly locales: readonly string[];
  /** The locale that authors write in: `source-locale` of the service. */
  readonly sourceLocale: string;
  readonly interfaceWords: Readonly<Record<string, InterfaceWords>>;
  /** Guides whose flow can be walked, by id. Words that are missing in a locale are the source locale's. */
  readonly guides: Readonly<Record<string, ProjectGuide>>;
}

export interface ProjectGuide {
  readonly id: string;
  /** As its author wrote it: the map is drawn from it. */
  readonly source: GuideSource;
  readonly data: GuideData;
  /**
   * It was never locked, so nothing of it was published: its numbers are of this build alone, and nothing that holds them
   * may outlive it.
   */
  readonly draft?: true;
  /** The guide has the standing line with help in a crisis in the footer. Otherwise it is in the bar. */
  readonly crisisIn?: "footer";
  readonly words: Readonly<Record<string, GuideWords>>;
  readonly agentWords: Readonly<Record<string, AgentWords>>;
  readonly ledger: Ledger;
  /** Facts of the ledger that each state's text rests on. */
  readonly cites: Readonly<Record<string, readonly string[]>>;
  /** By locale; undefined where nothing can be typed. */
  readonly phrases: Readonly<Record<string, PhraseBank | undefined>>;
  /** What the guide says about typed words, by locale. */
  readonly typedWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
