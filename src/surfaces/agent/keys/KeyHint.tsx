/** The key of something, for eyes only: assistive technology hears it from `aria-keyshortcuts`. */
export function KeyHint({ keys, shown }: { readonly keys: string; readonly shown: boolean }) {
  return shown ? (
    <kbd className="key" aria-hidden="true" translate="no">
      {keys}
    </kbd>
  ) : null;
}
