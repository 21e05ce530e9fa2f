/** Keeps a full-screen panel above the virtual keyboard, which covers fixed elements without resizing the page. */
export function followKeyboard(panel: HTMLElement): { start: () => void; stop: () => void } {
  const viewport = window.visualViewport;
  const fit = () => {
    if (!viewport || viewport.scale > 1.01) return;
    panel.style.setProperty("--top", `${viewport.offsetTop}px`);
    panel.style.setProperty("--height", `${viewport.height}px`);
  };
  return {
    start() {
      fit();
      viewport?.addEventListener("resize", fit);
      viewport?.addEventListener("scroll", fit);
    },
    stop() {
      viewport?.removeEventListener("resize", fit);
      viewport?.removeEventListener("scroll", fit);
    },
  };
}
