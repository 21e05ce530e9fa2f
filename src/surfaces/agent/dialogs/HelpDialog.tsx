import { useText } from "../../../ui/text/useText.ts";
import { Dialog } from "./Dialog.tsx";
import { Words } from "../../../ui/text/Words.tsx";

const rows = [
  ["1–9", "answer"],
  ["Backspace", "back"],
  ["/", "find"],
  ["t", "type"],
  ["f", "facts"],
  ["m", "map"],
  ["n", "note"],
  ["c", "copy"],
  ["p", "pick-up"],
  ["Shift N", "new"],
  ["?", "help"],
] as const;

interface HelpDialogProps {
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** All keys in one place, and the switch that turns them off. */
export function HelpDialog({ keysOn, onKeys, onClose }: HelpDialogProps) {
  const t = useText();
  return (
    <Dialog
      id="help"
      title={t("agent.help.title")}
      told={
        <>
          <dl className="keys">
            {rows.map(([key, name]) => (
              <div key={name}>
                <dt>
                  <kbd className="key" translate="no">
                    {key}
                  </kbd>
                </dt>
                <dd>{t(`agent.help.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="hint">{t("agent.help.closing")}</p>
          <p className="hint">{t("agent.help.reader")}</p>
        </>
      }
      onClose={onClose}
    >
      <label className="choice">
        <input type="checkbox" checked={keysOn} onChange={(event) => onKeys(event.target.checked)} />
        <Words>{t("agent.keys")}</Words>
      </label>
    </Dialog>
  );
}
