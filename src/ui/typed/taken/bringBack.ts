/** Brings words that were sent back into the box, before what was typed since, and the focus with them. */
export function bringBack(text: string): void {
  const box = document.querySelector<HTMLTextAreaElement>("#cairn textarea[data-typed]");
  if (!box) return;
  box.value = text + (box.value && `\n${box.value}`);
  box.focus();
}
