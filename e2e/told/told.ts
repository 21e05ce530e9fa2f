import type { CDPSession, Frame, Locator, Page } from "@playwright/test";
import { project } from "../support/guides.ts";
import { installRecorder, type Noted } from "./recorder.ts";

interface AxValue {
  readonly value?: string | number | boolean;
}

/** A node of the browser's own accessibility tree. */
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** Said with a name, once; what is inside is part of the name. */
const WHOLE = new Set([
  "heading",
  "button",
  "link",
  "checkbox",
  "radio",
  "textbox",
  "DisclosureTriangle",
  "StaticText",
]);
/** Said only where reading takes longer than a frame, so that no two runs would agree. */
const WAITING = new Set(Object.values(project.interfaceWords).map((words) => words["typed.waiting"]));
/** The names of the group of commands, in each language: what a guide says ends above it. */
const ENDS = new Set(Object.values(project.interfaceWords).map((words) => words["commands"]));
const GROUPS = new Set([
  "group",
  "list",
  "log",
  "region",
  "dialog",
  "status",
  "alert",
  "form",
  "listbox",
  "listitem",
]);

/** What a screen reader is told on a page: of focus and live regions as they come, of the rest from Chromium's tree. */
export class Told {
  readonly lines: string[] = [];
  readonly page: Page;
  readonly #frame: () => Frame;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession, frame: () => Frame) {
    this.page = page;
    this.#session = session;
    this.#frame = frame;
  }

  /** Before the page is opened. `frame`: the document that is listened to, if it is not the page's own. */
  static async of(page: Page, frame: () => Frame = () => page.mainFrame()): Promise<Told> {
    await page.addInitScript(installRecorder);
    const session = await page.context().newCDPSession(page);
    await session.send("Accessibility.enable");
    return new Told(page, session, frame);
  }

  /**
   * Presses something by keyboard, or does what `act` does; waits for what `until` waits for; and writes down what was
   * told, and what is read on from where the focus stands.
   */
  async after(
    title: string,
    act: Locator | (() => Promise<unknown>),
    until: () => Promise<unknown>,
  ): Promise<void> {
    if (typeof act !== "function") await act.focus();
    await this.#frame()
      .evaluate(() => void (globalThis.cairnNoted.length = 0))
      .catch(() => {});
    await (typeof act === "function" ? act() : act.press("Enter"));
    await until();
    const frame = this.#frame();
    // What is told a frame later belongs to it, too.
    await frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const noted = (await frame.evaluate(() => globalThis.cairnNoted.splice(0))).sort(
      (one, other) => one.frame - other.frame || Number(one.kind === "live") - Number(other.kind === "live"),
    );
    const nodes = await this.#tree(frame);
    const isFocused = (node: AxNode) =>
      node.properties?.some(({ name, value }) => name === "focused" && value.value);
    // The document itself says it is focused, too, wherever the focus is within it.
    const focused = nodes.findLast((node) => isFocused(node));
    const lines = [...told(noted, focused), "", ...readOn(nodes, focused), ""];
    // A guide has another version with every word of it.
    this.lines.push(`# ${title}`, ...lines.map((line) => line.replaceAll(/(?<=version )[0-9a-f]{8}/g, "…")));
  }

  async #tree(frame: Frame): Promise<readonly AxNode[]> {
    const { frameTree } = (await this.#session.send("Page.getFrameTree")) as unknown as {
      frameTree: FrameTree;
    };
    const frameId = idOf(frameTree, frame.url());
    const { nodes } = (await this.#session.send("Accessibility.getFullAXTree", {
      ...(frameId && { frameId }),
    })) as unknown as { nodes: AxNode[] };
    return inOrder(nodes);
  }
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string; readonly urlFragment?: string };
  readonly childFrames?: readonly FrameTree[];
}

function idOf({ frame, childFrames }: FrameTree, url: string): string | undefined {
  if (frame.url + (frame.urlFragment ?? "") === url) return frame.id;
  for (const child of childFrames ?? []) {
    const id = idOf(child, url);
    if (id) return id;
  }
  return undefined;
}

/** As it is read: depth first. */
function inOrder(nodes: readonly AxNode[]): readonly AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const out: AxNode[] = [];
  const visit = (node: AxNode | undefined): void => {
    if (!node) return;
    out.push(node);
    for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes.find(({ parentId }) => parentId === undefined));
  return out;
}

function told(all: readonly Noted[], focused: AxNode | undefined): readonly string[] {
  const noted = all.filter(({ kind, text }) => kind === "focus" || !WAITING.has(text));
  const last = noted.findLastIndex(({ kind }) => kind === "focus");
  const lines = noted.map(({ kind, text, politeness }, index) => {
    if (kind === "live") return `${politeness}: ${text}`;
    return index === last && focused ? `focus: ${said(focused)}` : `passed over: ${text}`;
  });
  return last >= 0 ? lines : [`focus stays: ${focused ? said(focused) : "nothing"}`, ...lines];
}

/** What follows the focus, to the end of the document. */
function readOn(nodes: readonly AxNode[], focused: AxNode | undefined): readonly string[] {
  const lines: string[] = [];
  const inside = new Set<string>();
  const from = focused ? nodes.indexOf(focused) : 0;
  if (focused) inside.add(focused.nodeId);
  for (const node of nodes.slice(from)) {
    const role = String(node.role?.value ?? "");
    if (node.parentId && inside.has(node.parentId)) {
      inside.add(node.nodeId);
      continue;
    }
    if (node === focused || node.ignored) continue;
    // What follows stands on every screen.
    if (role === "textbox" || ENDS.has(String(node.name?.value ?? ""))) break;
    if (WHOLE.has(role)) {
      inside.add(node.nodeId);
      const line = said(node);
      // Gaps between words are text of their own there.
      if (line) lines.push(`  ${line}`);
    } else if (GROUPS.has(role) && node.name?.value) lines.push(`  ${role} “${String(node.name.value)}”`);
  }
  return lines;
}

const STATES = ["level", "checked", "expanded", "pressed", "invalid", "disabled"];

/** A node as it is said: role, name, state, description. */
function said({ role, name, description, properties }: AxNode): string {
  const kind = String(role?.value ?? "nothing");
  const text = String(name?.value ?? "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (kind === "StaticText") return text;
  const states = (properties ?? [])
    .filter(
      (each) => STATES.includes(each.name) && each.value.value !== "false" && each.value.value !== undefined,
    )
    .map((each) => `${each.name} ${String(each.value.value)}`);
  const more = description?.value ? [`described: ${String(description.value)}`] : [];
  return [`${kind} “${text}”`, ...states, ...more].join(", ");
}
