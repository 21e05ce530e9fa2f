import { doc, make as makeElement } from "../doc.ts";
import type { Instance } from "../instance.ts";
import { followKeyboard } from "./followKeyboard.ts";
import { listenForBack } from "./listenForBack.ts";
import { panelSheet } from "./panelSheet.ts";
import { loadMore } from "./loadMore.ts";
import { lower, raise } from "./raise.ts";
import { themeOf } from "./themeOf.ts";
import type { OpenWords } from "./wordsOf.ts";

/** The shell around the frame: a floating panel, a modal dialog, or a place in the text. */
export interface Panel {
  readonly frame: HTMLIFrameElement;
  readonly load: (address: string) => void;
  /** `shown` is called once the frame has the focus, or at once if it gets none now. */
  readonly show: (focus: boolean, shown: () => void) => void;
  readonly hide: () => void;
  readonly focus: (entered?: () => void) => void;
  readonly hasFocus: () => boolean;
  readonly blur: () => void;
  /** The frame's document is ours and begins to show. */
  readonly arrived: () => void;
  readonly ready: (title: string, locale: string) => void;
  /** The page holds the frame back: the reader sees why, and a link, until it comes. */
  readonly held: (text?: string) => void;
  /** There will be no frame: a link stands in its place. */
  readonly failed: () => void;
  /** How tall the conversation is, where that matters. */
  readonly fit: (height: number) => void;
  /** In the text: scrolls the page so that what stands `top` px below the frame's upper edge is seen. */
  readonly reach: (top: number) => void;
  /**
   * Brings the panel out of whatever covers or moves it. It is called again after the page changed around it.
   */
  readonly raise: () => void;
  readonly remove: () => void;
}

/** After the panel is drawn it is so long, in ms, until the frame takes the focus. */
const ENTER_MS = 100;

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = makeElement(name);
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
    : make("dialog", `panel ${mode}`, make("div", "head", title, shut), make("div", "body", wait, frame));
  // The shadow root is there already if the place was taken off the page and put back.
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
    // The system's own way back closes the panel, and so does a tap beside the dialog.
    panel.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    // Some browsers close a dialog without this event, so its closing is heard, too.
    panel.addEventListener("close", () => !(panel as HTMLDialogElement).open && close());
    panel.addEventListener("click", (event) => isModal && event.target === panel && close());
  }
  root.append(panel);
  const keyboard = isInline ? undefined : followKeyboard(panel);
  const setDark = () => host.toggleAttribute("data-dark", themeOf(instance).scheme === "dark");
  const hasFocus = () => panel.contains(root.activeElement);
  const active = () => root.activeElement ?? doc("activeElement");
  const back = isInline ? undefined : listenForBack(close);
  let wanted = false;
  let reaching = 0;
  let more: ReturnType<typeof loadMore> | undefined;
  /** Says in the place of the frame why there is none, with a link. */
  const sayInstead = (text: string) => {
    const link = make("a", "");
    link.href = instance.at.page;
    link.textContent = words.page;
    wait.replaceChildren(text, make("br", ""), link);
  };
  const onTop = (opening: boolean) => {
    if (!isInline) raise(host, panel as HTMLDialogElement, isModal, opening);
  };
  const onScroll = () => onTop(false);

  return {
    frame,
    load(address) {
      setDark();
      frame.src = address;
    },
    show(focus, shown) {
      setDark();
      panel.setAttribute("data-open", "");
      keyboard?.start();
      back?.start();
      onTop(true);
      addEventListener("scroll", onScroll);
      wanted = focus;
      if (focus && !isInline) return this.focus(shown);
      shown();
      if (focus) this.reach(0);
    },
    hide() {
      panel.removeAttribute("data-open");
      keyboard?.stop();
      back?.stop();
      removeEventListener("scroll", onScroll);
      lower(panel as HTMLDialogElement);
    },
    focus(entered) {
      onTop(true);
      if (!instance.is.ready) {
        // The frame takes the focus once it can; until then the shell says what it is.
        panel.focus();
        return entered?.();
      }
      const before = active();
      const enter = () => {
        // Not from who is quick, and has gone on or closed it already.
        if (instance.is.open && active() === before) frame.focus();
        entered?.();
      };
      // Not before it is drawn: until then Firefox tells no screen reader that the frame has the focus.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(enter, ENTER_MS)));
    },
    hasFocus,
    blur: () => (root.activeElement as HTMLElement | null)?.blur(),
    arrived() {
      panel.setAttribute("data-here", "");
      panel.removeAttribute("data-failed");
      slot.hidden = true;
      if (isInline) {
        wait.remove();
        // A panel that is not on the page scrolls nothing.
        more ??= loadMore();
        more.catch(() => undefined);
      } else wait.textContent = words.loading;
    },
    ready(name, locale) {
      // The member may have switched the language of the guide; the words of the shell stay what they are.
      shut.lang = instance.at.locale;
      panel.lang = locale;
      frame.title = name;
      title.textContent = name;
      panel.setAttribute("aria-label", name);
      wait.remove();
      // The focus stays where it is if the reader has gone elsewhere meanwhile.
      if (wanted && hasFocus()) frame.focus();
    },
    held(text) {
      panel.setAttribute("data-failed", "");
      if (isInline) panel.append(wait);
      sayInstead(text ?? words.failed);
    },
    failed() {
      frame.remove();
      slot.hidden = false;
      panel.setAttribute("data-failed", "");
      if (isInline) return panel.remove();
      sayInstead(words.failed);
    },
    fit(height) {
      if (isInline) frame.style.height = `${Math.max(240, Math.min(height, 6000))}px`;
    },
    reach(top) {
      cancelAnimationFrame(reaching);
      reaching = requestAnimationFrame(() => void more?.then(({ reach }) => reach(host, panel, top)));
    },
    raise: () => onTop(false),
    remove() {
      this.hide();
      slot.hidden = false;
      panel.remove();
    },
  };
}
