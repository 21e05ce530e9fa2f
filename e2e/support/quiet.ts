import type { Frame, Page } from "@playwright/test";

// For what must not happen: until when it would have happened by now, whatever the machine is busy with.

/** Two frames are shown: what was done before is on the screen, and what waited for that is done. */
export const framesShown = (shown: Page | Frame): Promise<void> =>
  shown.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done()))),
      ),
  );

/** Every message that was posted to this window before has been read, and what it led to is on the screen. */
export async function messagesRead(window: Page | Frame): Promise<void> {
  await window.evaluate(
    () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        const hear = ({ data }: MessageEvent) => {
          if (data !== "the last one") return;
          removeEventListener("message", hear);
          port1.onmessage = () => done();
          port2.postMessage(0);
        };
        addEventListener("message", hear);
        postMessage("the last one", "*");
      }),
  );
  await framesShown(window);
}
