import { describe, expect, it } from "vitest";
import { idMaker, mainClause } from "../ids.ts";
import { orderIn } from "./instructs.ts";
import { conditionInSentence, conditionOfLabel } from "./platforms.ts";
import { localeOfText, tongueOf } from "../tongue/tongue.ts";

const en = tongueOf("en");
const es = tongueOf("es");

// Most of these verbs stand in no list: what tells an instruction is the form of its words.
describe("instructions are told from what only tells", () => {
  it.each([
    "Descale the machine.",
    "Loosen both screws.",
    "Then nudge it back.",
    "If the light is red, and the lid is closed, crank the handle.",
    "To mend this, twist it off.",
    "On Android: allow it.",
    "Do not open the lid.",
    "Solution: Rinse it.",
  ])("en: %s", (text) => expect(orderIn(text, en)).toBe("hard"));

  it.each([
    "The lid is open.",
    "Cold weather shortens that.",
    "Items in the tank float up.",
    "RAW files are large.",
    "Enabling it helps.",
    "Is the lid open?",
    "Note that it is hot.",
    "If it is cold, the tea takes longer.",
    "It says to press the button.",
  ])("en: %s", (text) => expect(orderIn(text, en)).toBe("none"));

  it.each(["You should wait.", "We recommend that you wait."])("en, advice: %s", (text) =>
    expect(orderIn(text, en)).toBe("soft"),
  );

  it.each([
    "Descalcifique la máquina.",
    "Asegúrese de que está cerrada.",
    "Si gotea, afloje el tornillo.",
    "No abra la tapa.",
    "Haga clic en Enviar.",
  ])("es: %s", (text) => expect(orderIn(text, es)).toBe("hard"));

  it.each([
    "La tapa está abierta.",
    "Recibirá un mensaje.",
    "Recuerde que está caliente.",
    "¿Gotea?",
    "No recibirá nada.",
  ])("es: %s", (text) => expect(orderIn(text, es)).toBe("none"));
});

describe("labels and sentences that are for some", () => {
  it.each([
    ["On Android:", "device", ["android"]],
    ["iPhone and iPad users", "device", ["ios"]],
    ["Windows / macOS", "device", ["windows", "mac"]],
    ["On desktop/web", "device", ["computer", "web"]],
    ["For Chrome OS", "device", ["chromebook"]],
    ["In Firefox or Safari", "browser", ["firefox", "safari"]],
    ["On the Family plan", "plan", ["family"]],
  ])("%s", (label, fact, values) => expect(conditionOfLabel(label, en)).toEqual({ fact, values }));

  it.each(["Solution:", "On the big model:", "Check the lid:", "Open windows"])("not %s", (label) =>
    expect(conditionOfLabel(label, en)).toBeUndefined(),
  );

  it("in a sentence", () => {
    expect(conditionInSentence("If you are using Firefox and can't, wait.", en)).toEqual({
      fact: "browser",
      values: ["firefox"],
    });
    expect(conditionInSentence("Si tiene un teléfono fijo, espere.", es)).toEqual({
      fact: "device",
      values: ["landline"],
    });
    expect(conditionInSentence("If you have a lid, close it on Android.", en)).toBeUndefined();
  });
});

describe("ids", () => {
  it.each([
    ["Why aren't my photos uploading?", "photos-uploading"],
    ["The browser is not allowed to use it", "browser-not-allowed"],
    ["If it leaks, tighten both screws.", "tighten-both-screws"],
    ["¿Por qué no funciona el lector?", "funciona-lector"],
    ["42", "part"],
  ])("%s", (text, id) => {
    const tongue = text.startsWith("¿") ? es : en;
    expect(idMaker(tongue)(mainClause(text, tongue))).toBe(id);
  });

  it("are longer, or counted, where one is taken", () => {
    const idOf = idMaker(en);
    expect(
      ["Open the settings page", "Open the settings page now", "Open the settings page"].map((text) =>
        idOf(text),
      ),
    ).toEqual(["open-settings-page", "open-settings-page-now", "open-settings-page-2"]);
  });
});

it("the language of a text is the one of which it has the small words", () => {
  expect(localeOfText("The lid is open, and it does not close when you press it.")).toBe("en");
  expect(localeOfText("La tapa está abierta y no se cierra cuando la aprieta.")).toBe("es");
  expect(localeOfText("Der Deckel schließt nicht, wenn man darauf drückt.")).toBeUndefined();
});
