import type { Argument, Instance, Options, Verb } from "../instance.ts";
import type { OpenFile, Page, Tools } from "../page.ts";
import { warn } from "../warn.ts";
import { attach } from "./attach.ts";

const forFirst = ["open", "toggle", "restart", "back", "goto"];
const forAll = ["close", "show", "hide", "update", "forget", "shutdown"];

/** Runs a call of `Cairn(…)`: some are for the first instance, some for all, unless one is named. */
export const command: OpenFile["command"] = (page, tools, call) => {
  try {
    run(page, tools, call);
  } catch (error) {
    warn(`Cairn("${String(call[0])}") failed: ${String(error)}`);
  }
};

function run(page: Page, tools: Tools, [verb, first, second]: readonly unknown[]): void {
  const given = verb === "goto" ? { ...(second as object), state: first } : first;
  const target = (given ?? {}) as Argument & Partial<Options>;
  const aimed = page.instances.filter(({ is }) => !target.id || is.id === target.id);
  if (verb === "update") tools.addInlineTags();
  if (forAll.includes(verb as string)) {
    for (const instance of aimed) runOn(page, tools, instance, verb as Verb, target);
  } else if (forFirst.includes(verb as string)) {
    const { guide } = target;
    const wanted = aimed.find(({ options }) => options.guide === guide);
    // Another guide than those on the page opens as a popup.
    const instance =
      wanted ?? (guide && !target.id && verb === "open" ? tools.popupOf({ guide, mode: "popup" }) : aimed[0]);
    if (instance) runOn(page, tools, instance, verb as Verb, target);
    else warn(`Cairn("${String(verb)}"): there is no such guide on this page.`);
  } else {
    warn(
      `Cairn("${String(verb)}") is no command. Those there are: ready, on, off, getState, ${[...forFirst, ...forAll].join(", ")}.`,
    );
  }
}

function runOn(
  page: Page,
  { hub, dress }: Tools,
  instance: Instance,
  verb: Verb | "show" | "hide",
  target: Argument & Partial<Options>,
): void {
  const { host, own } = instance;
  if (verb === "show" || verb === "hide") {
    host.hidden = verb === "hide";
    return;
  }
  if (verb === "update") {
    const { id: _, guide: __, mode: ___, ...news } = target;
    Object.assign(instance.options, news);
    // A page that swaps its body by script took the launcher with it.
    if (own && !host.isConnected) document.body.append(host);
    if (own) dress(instance);
  }
  // What was never opened has nothing to close or to tell.
  if (instance.part || !["close", "update", "shutdown"].includes(verb)) {
    if (!instance.is.failed) (instance.part ??= attach(instance, hub)).run(verb, target);
  }
  if (verb !== "shutdown") return;
  if (own) host.remove();
  page.instances = page.instances.filter((other) => other !== instance);
}
