interface WordsProps {
  readonly children: string;
  readonly className?: string | undefined;
  /** "no" for what a translator must leave as it is: codes, numbers, names on a screen. */
  readonly translate?: "no" | undefined;
}

/**
 * Text in an element of its own, and in a new one when it changes. A browser that translates the page throws away every
 * piece of text: one that stands bare beside other things could then neither change nor make room, and one that is
 * still being translated would get the old words. `e2e/guide/translated.spec.ts` finds bare text.
 */
export function Words({ children, ...attributes }: WordsProps) {
  return (
    <span key={children} {...attributes}>
      {children}
    </span>
  );
}
