import { useText } from "../text/useText.ts";

/** The first stop of the keyboard: past the header and all that was said, to what is asked now. */
export function SkipLink({ to }: { readonly to: string }) {
  const t = useText();
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        // The address stays as it is: its fragment means something here.
        event.preventDefault();
        const target = document.getElementById(to);
        target?.focus({ preventScroll: true });
        target?.scrollIntoView({ block: "start" });
      }}
    >
      {t("page.skip")}
    </a>
  );
}
