import type { Argument, Instance, Options, Verb } from "../instance.ts";
import type { Files, Tools } from "../page.ts";
import { warn } from "../warn.ts";
import { drop, isPlace, keepUp } from "./keepUp.ts";

const forFirst = ["open", "toggle", "restart", "back", "goto"];
const forAll = ["close", "show", "hide", "update", "forget", "shutdown"];

/** Runs a call of `Cairn(…)`: some are for the first instance, some for all, unless one is named. */
export const command: Files["more"]["command"] = (tools, call) => {
  try {
    // A call does not mean an instance that is no longer on the page. The page is looked through only if there
    // is one, because some pages call without end.
    if (call[0] === "update" || tools.page.instances.some(({ host }) => !host.isConnected)) keepUp(tools);
    run(tools, call);
  } catch (error) {
    warn(`Cairn("${String(call[0])}") failed: ${String(error)}`);
  }
};

function run(tools: Tools, [verb, first, second]: readonly unknown[]): void {
  const given = verb === "goto" ? { ...(second as object), state: first } : first;
  const target = (given ?? {}) as Argument & Partial<Options>;
  const aimed = tools.page.instances.filter(({ is }) => !target.id || is.id === target.id);
  if (forAll.includes(verb as string)) {
    for (const instance of aimed) runOn(tools, instance, verb as Verb, target);
  } else if (forFirst.includes(verb as string)) {
    const { guide } = target;
    const wanted = aimed.find(({ options }) => options.guide === guide);
    // Another guide than those on the page opens as a popup.
    const isPopup = !wanted && guide && !target.id && verb === "open";
    const instance = isPopup ? tools.popupOf({ guide, mode: "popup" }) : (wanted ?? aimed[0]);
    if (instance) runOn(tools, instance, verb as Verb, target);
    else if (!isPopup) warn(`Cairn("${String(verb)}"): there is no such guide on this page.`);
  } else {
    warn(
      `Cairn("${String(verb)}") is no command. Those there are: ready, on, off, getState, ${[...forFirst, ...forAll].join(", ")}.`,
    );
  }
}

function runOn(
  tools: Tools,
  instance: Instance,
  verb: Verb | "show" | "hide",
  target: Argument & Partial<Options>,
): void {
  if (verb === "show" || verb === "hide") {
    instance.host.hidden = verb === "hide";
    return;
  }
  if (verb === "update") {
    const { id: _, guide: __, mode: ___, locale: ____, ...news } = target;
    Object.assign(instance.options, news);
    if (!isPlace(instance)) tools.dress(instance);
  }
  if (verb === "shutdown") drop(tools.page, instance, true);
  // An instance that was never opened has nothing to close or to tell.
  else if (instance.part || !["close", "update"].includes(verb)) tools.send(instance, verb, target);
}
