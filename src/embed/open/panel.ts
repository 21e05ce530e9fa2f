import type { Instance } from "../instance.ts";
import { followKeyboard } from "./followKeyboard.ts";
import { panelSheet } from "./panelSheet.ts";
import { themeOf } from "./themeOf.ts";
import type { OpenWords } from "./wordsOf.ts";

/** The shell around the frame: a floating panel, a modal dialog, or a place in the text. */
export interface Panel {
  readonly frame: HTMLIFrameElement;
  readonly load: (address: string) => void;
  readonly show: (focus: boolean) => void;
  readonly hide: () => void;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** The frame's document is ours and begins to show. */
  readonly arrived: () => void;
  readonly ready: (title: string, locale: string) => void;
  /** There will be no frame: a link stands in its place. */
  readonly failed: () => void;
  /** How tall the conversation is, where that matters. */
  readonly fit: (height: number) => void;
  readonly remove: () => void;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Draws the shell, unseen. `close` is called by its button, Escape, and a tap beside a modal one. */
export function drawPanel(instance: Instance, words: OpenWords, close: () => void): Panel {
  const { host } = instance;
  const { mode } = instance.options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets.filter((sheet) => sheet !== panelSheet()),
    panelSheet(),
  ];
  const frame = make("iframe", "");
  frame.title = words.title;
  frame.allow = "clipboard-write";
  const isInline = mode === "inline";
  const isModal = mode === "popup";
  const title = make("p", "");
  title.textContent = words.title;
  const wait = make("div", "wait");
  wait.setAttribute("role", "status");
  wait.textContent = words.loading;
  const shut = make("button", "");
  shut.type = "button";
  shut.setAttribute("aria-label", words.close);
  shut.addEventListener("click", close);
  const panel = isInline
    ? make("div", "inline", frame)
    : make(
        isModal ? "dialog" : "section",
        "panel",
        make("div", "head", title, shut),
        make("div", "body", wait, frame),
      );
  // There already if the place was taken off the page and put back.
  const slot = root.querySelector("slot") ?? make("slot", "");
  if (isInline) {
    host.dataset["inline"] = "";
    root.append(slot);
  } else {
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", words.title);
    // The words are the guide's, in its language and direction, whatever the page's are.
    panel.lang = instance.at.locale;
    panel.dir = "auto";
    panel.tabIndex = -1;
    const onKey = (event: Event) => {
      if ((event as KeyboardEvent).key !== "Escape" || !instance.is.open) return;
      event.preventDefault();
      close();
    };
    root.addEventListener("keydown", onKey);
    // The system's own way back, and a tap beside the dialog.
    panel.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    panel.addEventListener("click", (event) => isModal && event.target === panel && close());
  }
  root.append(panel);
  const keyboard = isInline ? undefined : followKeyboard(panel);
  const setDark = () => host.toggleAttribute("data-dark", themeOf(instance).scheme === "dark");
  const hasFocus = () => panel.contains(root.activeElement);
  let wanted = false;

  return {
    frame,
    load(address) {
      setDark();
      frame.src = address;
    },
    show(focus) {
      setDark();
      panel.setAttribute("data-open", "");
      keyboard?.start();
      if (isModal && !(panel as HTMLDialogElement).open) (panel as HTMLDialogElement).showModal();
      wanted = focus;
      if (!focus) return;
      if (isInline) host.scrollIntoView({ block: "nearest" });
      else this.focus();
    },
    hide() {
      panel.removeAttribute("data-open");
      keyboard?.stop();
      if (isModal) (panel as HTMLDialogElement).close();
    },
    focus() {
      // The frame takes the focus once it can; until then the shell says what it is.
      if (instance.is.ready) frame.focus();
      else panel.focus();
    },
    hasFocus,
    arrived() {
      panel.setAttribute("data-here", "");
      slot.hidden = true;
    },
    ready(name, locale) {
      // The member may have switched the language of the guide; the words of the shell stay what they are.
      shut.lang = instance.at.locale;
      panel.lang = locale;
      frame.title = name;
      title.textContent = name;
      panel.setAttribute("aria-label", name);
      wait.remove();
      // Unless the reader has gone elsewhere meanwhile.
      if (wanted && hasFocus()) frame.focus();
    },
    failed() {
      frame.remove();
      slot.hidden = false;
      panel.setAttribute("data-failed", "");
      if (isInline) return panel.remove();
      const link = make("a", "");
      link.href = instance.at.page;
      link.textContent = words.page;
      wait.textContent = words.failed;
      wait.append(make("br", ""), link);
    },
    fit(height) {
      if (isInline) frame.style.height = `${Math.max(240, Math.min(height, 6000))}px`;
    },
    remove() {
      keyboard?.stop();
      slot.hidden = false;
      panel.remove();
    },
  };
}
