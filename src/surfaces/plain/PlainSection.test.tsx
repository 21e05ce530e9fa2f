import { render, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Wanted } from "../../core/guide/flow.ts";
import { lampFlow, lampText, lampWords } from "../../ui/testing/lamp.ts";
import { TextContext } from "../../ui/text/TextContext.ts";
import { PlainSection } from "./PlainSection.tsx";

/** The section of the cause, and what is read in it, one thing after the other. */
function drawn(only?: readonly Wanted[]) {
  const all = { flow: lampFlow, words: lampWords, service: { contact: {} }, only };
  const { container } = render(
    <TextContext value={lampText}>
      <PlainSection id="dark" {...all} />
    </TextContext>,
  );
  return { section: within(container), read: textsOf(container) };
}

function textsOf(node: Node): string[] {
  const texts = [...node.childNodes].flatMap((child) =>
    child instanceof Text ? [child.data] : textsOf(child),
  );
  return texts.filter(Boolean);
}

describe("a state without scripts", () => {
  test("says first whom it is for, if that is not everybody", () => {
    const { read } = drawn([{ kind: ["bulb", "tube"] }, { room: "attic" }]);
    expect(read.slice(0, 3)).toEqual([
      "It is dark",
      "If The lamp: An old lamp or It is in the attic",
      "Unless The lamp: An LED and It is in the attic",
    ]);
  });

  test("shows each variant below whom it is for, and first whom it is never for", () => {
    expect(drawn().read).toEqual([
      "It is dark",
      "Unless The lamp: An LED and It is in the attic",
      "If The lamp: An LED",
      "It blinks",
      "Everybody",
      "If The lamp: An LED",
      "LED one",
      "LED two",
      "Unless The lamp: An LED",
      "Turn it",
      "Is it light?",
      "Yes",
      "If The lamp: An LED",
      "It is steady",
    ]);
  });

  test("its steps are a list, and each answer leads by a link to where it leads", () => {
    const { section } = drawn();
    const [steps, ways] = section.getAllByRole("list");
    expect(within(steps!).getAllByRole("listitem")).toHaveLength(1);
    const links = within(ways!).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#solved"]);
    expect(section.getByRole("heading", { level: 2 }).textContent).toBe("It is dark");
  });
});
