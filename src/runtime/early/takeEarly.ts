import { type EarlyAct, earlyWindow } from "./earlyTaps.ts";

/** Stands before the window's own name while the page is loaded again: what waits for the app. */
const ALONG = /^cairn-acts (.*)\n([^]*)$/;

/** Whether the inline script found all that the app needs. Where it did not, the guide without scripts stays. */
export function canStart(): boolean {
  return document.documentElement.dataset["scripts"] !== undefined;
}

/** The guide is there and needs no other: the one without scripts goes, unless somebody reads it. */
export function dropPlain(): void {
  if (!document.documentElement.dataset["scripts"]) document.querySelector(".plain")?.remove();
}

/** The app can leave by itself now; it does at once if the reader wanted to before. */
export function takeLeave(leave: () => void): void {
  if (document.documentElement.hidden) leave();
  else if (earlyWindow.cairnEarly) earlyWindow.cairnEarly.run["leave"] = leave;
}

/**
 * The app hears keys by itself now. In the task in which it begins to listen: between the two no key is lost, and none is
 * heard twice.
 */
export function takeKeys(): void {
  if (earlyWindow.cairnEarly) earlyWindow.cairnEarly.hearsKeys = true;
}

/** What a guide that starts takes over from the inline script. */
export interface TakingOver {
  /**
   * From now on the app hears taps itself, and says itself what fails. The prerendered page is as it was made: it can be
   * hydrated.
   */
  readonly rest: () => void;
  /** Whether something was tapped, typed or pressed that `take` will do. */
  readonly waits: () => boolean;
  /**
   * Does what was tapped, typed and pressed before, in order, as if it were done now. Once the conversation can take it.
   * Gives whether there was anything.
   */
  readonly take: () => boolean;
  /** Another reader, or nobody: nothing that waited stays. */
  readonly forget: () => void;
}

export function takingOver(): TakingOver {
  /** The question of the prerendered page: answers tapped there belong to no other. */
  let first: string | undefined;
  /** What stands in the box and was not sent. It outlives a box that is drawn anew. */
  let draft = "";
  let wasTyping = false;
  let recovered = false;
  return {
    rest() {
      recovered ||= document.querySelector("[data-aid=failed]") !== null;
      remove("[data-aid=slow], [data-aid=failed]");
      const field = box();
      draft = field?.value || draft;
      wasTyping ||= field !== null && field === document.activeElement;
      first ??= document.querySelector<HTMLElement>("[data-state]")?.dataset["state"];
      if (earlyWindow.cairnEarly) earlyWindow.cairnEarly.alive = true;
    },
    waits: () => Boolean(earlyWindow.cairnEarly?.acts.size),
    take() {
      const early = earlyWindow.cairnEarly;
      if (early) early.settled = true;
      const { acts = new Map<string, EarlyAct>() } = early ?? {};
      const all = inOrder([...actsAlong(), ...acts.values()]);
      acts.clear();
      for (const button of document.querySelectorAll("[data-waiting]"))
        button.removeAttribute("data-waiting");
      const field = box();
      if (field && draft && !field.value) field.value = draft;
      if (field && wasTyping) field.focus();
      // The button that tried again is gone.
      else if (recovered) document.querySelector<HTMLElement>("#cairn h2[tabindex]")?.focus();
      wasTyping = recovered = false;
      const [now, ...later] = all;
      // The first in the same frame in which the page becomes alive; each other once the page shows what the one before
      // did.
      if (now) doNow(now, first);
      later.forEach((act, index) => setTimeout(() => doNow(act, first), index));
      // If they brought up help already, the app shows it now, in the same frame.
      remove("[data-aid=crisis]");
      return now !== undefined;
    },
    forget() {
      earlyWindow.cairnEarly?.acts.clear();
      draft = "";
      remove("[data-aid]");
    },
  };
}

/** Loads the page again, past files that failed: the place is kept in the tab, and `act` is done there. */
export function reloadWith(act: EarlyAct): void {
  earlyWindow.cairnEarly?.acts.set("", act);
  earlyWindow.cairnEarly?.again();
}

/** An answer was given to the question that was seen, also where a command was tapped before. */
function inOrder(acts: readonly EarlyAct[]): readonly EarlyAct[] {
  const isCommand = (act: EarlyAct) => "tap" in act && !act.tap.includes("data-answer");
  const from = acts.findIndex(isCommand);
  if (from < 0) return acts;
  const answers = acts.slice(from).filter((act) => "tap" in act && !isCommand(act));
  return [...acts.slice(0, from), ...answers, ...acts.slice(from).filter((act) => !answers.includes(act))];
}

/** `first`: the state that the page showed when it was tapped. */
function doNow(act: EarlyAct, first: string | undefined): void {
  if ("text" in act) send(act);
  // A copy of the key as it was pressed: the event gives each of its properties.
  else if (act instanceof KeyboardEvent) document.dispatchEvent(new KeyboardEvent("keydown", act));
  else if (act.tap) {
    const at = act.tap.includes("data-answer") ? `[data-state="${first}"] ` : "";
    document.querySelector<HTMLElement>(`#cairn ${at}${act.tap}`)?.click();
  }
}

function send({ text, sent }: { readonly text: string; readonly sent: number }): void {
  const field = box();
  if (!field) return;
  // What was typed since stays in the box.
  const since = field.value.trim() === text ? "" : field.value;
  field.value = text;
  // For how long, in ms: the patience with which it is read began when it was sent.
  field.dataset["waited"] = String(Date.now() - sent);
  field.form?.requestSubmit();
  field.value = since;
}

/** What waited before the page was loaded again. A name that somebody else gave the window counts for nothing. */
function actsAlong(): readonly EarlyAct[] {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const all: EarlyAct[] = [];
  for (let along = ALONG.exec(window.name); along; along = ALONG.exec(window.name)) {
    const [, acts = "", name = ""] = along;
    window.name = name;
    if (entry?.type === "reload")
      all.unshift(...(JSON.parse(acts) as [string, EarlyAct][]).map(([, act]) => act));
  }
  return all;
}

function remove(selector: string): void {
  for (const element of document.querySelectorAll(selector)) element.remove();
}

function box(): HTMLTextAreaElement | null {
  return document.querySelector("#cairn textarea[data-typed]");
}
