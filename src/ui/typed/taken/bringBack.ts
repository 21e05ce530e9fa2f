/** Brings words that were sent back into the box, before what was typed since, and the focus with them. */
export function bringBack(area: Element | null, text: string): void {
  const box = area?.querySelector("textarea");
  if (!box) return;
  box.value = text + (box.value && `\n${box.value}`);
  box.focus();
}
