/**
 * With a keyboard on the screen less than this share of the height is left; toolbars that come and go take
 * less.
 */
const LEFT = 0.85;

const types = ["resize", "scroll"];

/**
 * Keeps a full-screen panel above the virtual keyboard, which covers fixed elements without resizing the
 * page. Only while there is one: iOS 26 goes on telling that the visible part is shifted after the keyboard
 * has gone.
 */
export function followKeyboard(panel: HTMLElement): { start: () => void; stop: () => void } {
  const viewport = window.visualViewport;
  const fit = () => {
    if (!viewport) return;
    const { height, offsetTop, scale } = viewport;
    const isOpen = height * scale < innerHeight * LEFT;
    // The page is enlarged by two fingers, and the panel must not follow those who move over it.
    if (isOpen && scale > 1.01) return;
    const set = (name: string, px: number) => panel.style.setProperty(name, isOpen ? `${px}px` : "");
    set("--top", Math.max(0, Math.min(offsetTop, innerHeight - height)));
    set("--height", height);
  };
  return {
    start() {
      fit();
      for (const type of types) viewport?.addEventListener(type, fit);
    },
    stop() {
      for (const type of types) viewport?.removeEventListener(type, fit);
    },
  };
}
