import { readsOf } from "../../core/walk/reads.ts";
import { onward, openingContext } from "../../core/walk/step.ts";
import type { Flow, Wanted } from "../../core/guide/flow.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { makeText } from "../../ui/text/makeText.ts";
import { DraftMark } from "../../ui/frame/DraftMark.tsx";
import { PageFooter } from "../../ui/frame/PageFooter.tsx";
import { SupportFooter } from "../../ui/frame/SupportFooter.tsx";
import { SupportLine } from "../../ui/frame/SupportLine.tsx";
import { TextContext } from "../../ui/text/TextContext.ts";
import { PlainSection } from "./PlainSection.tsx";
import { plainTree } from "./plainTree.tsx";

export interface PlainGuideProps {
  readonly flow: Flow;
  readonly words: GuideWords;
  readonly page: PageData;
  /** Versions of flow and words. */
  readonly versions: readonly string[];
  readonly draft?: true | undefined;
  /** Of causes that are not for everybody: whom each is for. The compiled flow tells it no more. */
  readonly only: Readonly<Record<string, readonly Wanted[]>>;
}

/**
 * The whole guide without scripts: the first question, opening down to the causes along the ways that there are, then
 * every other state as one section with an anchor. Past the first cause nobody can remember what a reader knows, so
 * there every way is shown.
 */
export function PlainGuide({ flow, words, page, versions, draft, only }: PlainGuideProps) {
  const first = onward(flow, { at: flow.initial, context: openingContext(flow) });
  const rest = Object.entries(flow.states).flatMap(([id, { tags }]) =>
    id === first.at || tags[0] === "junction" ? [] : [id],
  );
  return (
    <TextContext value={makeText(page.text, page.locale)}>
      <DraftMark guide={{ draft }} />
      <p>{page.text["plain.intro"]}</p>
      <div id={first.at}>
        {plainTree({
          ...first,
          flow,
          reads: readsOf(Object.values(flow.states)),
          words,
          seen: new Set(),
        })}
      </div>
      {rest.map((id) => (
        <PlainSection key={id} id={id} flow={flow} words={words} service={page.service} only={only[id]} />
      ))}
      <section>
        <SupportLine service={page.service} />
        {page.surface === "page" ? (
          <PageFooter
            service={page.service}
            source={page.source}
            languages={page.languages}
            versions={versions}
          />
        ) : (
          <SupportFooter service={page.service} />
        )}
      </section>
    </TextContext>
  );
}
