import type { GuideWords } from "../../core/guide/words.ts";

/** What the test guide says. */
export const testWords = {
  guide: "kettle",
  locale: "en",
  title: "My kettle won't boil",
  summary: "A few questions about what you see, then the steps that may help.",
  source: { href: "https://example.org/kettles", checked: "2026-11-20" },
  version: "w0rd500000",
  states: {
    sign: {
      heading: "What happens when you switch it on?",
      body: [],
      answers: {
        dark: { label: "The light stays off, and nothing happens however long I wait" },
        beeps: { label: "It says “Err 3” and stops after a few seconds" },
        leaks: { label: "Water comes out at the bottom" },
        slow: { label: "It heats, but it takes much longer than it used to" },
        hums: { label: "It hums, but stays cold" },
        other: { label: "Something else, or I'm not sure", help: "We'll look at what is left together." },
      },
    },
    kind: {
      heading: "What kind of kettle is it?",
      body: [
        {
          t: "p",
          c: [
            "Look at where the cord ends. The name of the kind also stands under ",
            { t: "strong", c: ["Model"] },
            " on the plate.",
          ],
        },
      ],
      answers: {
        cord: { label: "The cord goes into the kettle" },
        base: {
          label: "The kettle stands on a base",
          help: "The base stays in place when you lift the kettle.",
        },
      },
    },
    plug: {
      heading: "The socket may have no power",
      short: "No light at all",
      body: [
        {
          t: "p",
          c: [
            "With no power the light stays off, and the kettle may show ",
            { t: "screen", c: "Err 0" },
            " once it is back.",
          ],
        },
      ],
      steps: [
        { id: "other-socket", c: [{ t: "p", c: ["Try a socket in another room."] }] },
        {
          id: "fuse",
          c: [
            {
              t: "p",
              c: [
                "Look at the fuse: ",
                {
                  t: "link",
                  href: "https://example.org/search?q=fuses",
                  c: "How to Change a Fuse",
                  search: true,
                },
              ],
            },
          ],
        },
        {
          id: "press",
          c: [
            {
              t: "p",
              c: [
                "Press ",
                { t: "screen", c: "Start" },
                " and hold it for three seconds, then let go and wait for the light.",
              ],
            },
            { t: "ul", c: [[{ t: "p", c: ["On old models it is at the back."] }]] },
          ],
        },
      ],
      after: [{ t: "p", c: ["A fuse may take up to a minute to cool down."] }],
      closing: "Does the light come on now?",
      answers: {
        fixed: { label: "Yes, it does" },
        "not-fixed": { label: "I tried, and it stays dark" },
        "not-mine": { label: "This isn't what's happening to me" },
        later: { label: "I need time for this", help: "The steps stay here." },
      },
    },
    contacts: {
      heading: "The contacts may be wet",
      short: "The base",
      body: [{ t: "p", c: ["Water between kettle and base can stop it."] }],
      steps: [{ id: "dry", c: [{ t: "p", c: ["Wipe the base dry."] }] }],
      closing: "Does it boil now?",
      answers: {
        fixed: { label: "Yes" },
        "not-fixed": { label: "No, it doesn't" },
        later: { label: "I'll do it later" },
      },
    },
    scale: {
      heading: "There may be scale inside",
      short: "Slow, or “Err 3”",
      body: [{ t: "p", c: ["White crust keeps the heat from the water."] }],
      steps: [
        { id: "vinegar", c: [{ t: "p", c: ["Fill it with water and vinegar, half and half."] }] },
        {
          id: "read",
          c: [
            {
              t: "p",
              c: [
                "Then follow ",
                { t: "link", href: "https://example.org/scale", c: "Removing Scale", login: true },
              ],
            },
          ],
        },
      ],
      closing: "Is it faster now?",
      answers: {
        fixed: { label: "Yes" },
        "not-fixed": { label: "I tried, and it is as slow as before" },
        "not-mine": { label: "There is no crust" },
      },
    },
    left: {
      heading: "Let's check what's left. Is any of these true?",
      body: [],
      answers: {
        power: { label: "There is no light at all" },
        contacts: { label: "The base is wet" },
        scale: { label: "There is a white crust inside" },
        none: { label: "None of these" },
        ask: { label: "I don't know" },
      },
    },
    solved: {
      heading: "Good. Enjoy your tea",
      body: [{ t: "p", c: ["Nothing else to do."] }],
      answers: {},
    },
    later: {
      heading: "Take your time",
      body: [{ t: "p", c: ["Come back when you have done the steps."] }],
      answers: {},
    },
    person: {
      heading: "A person can look at this with you",
      body: [{ t: "p", c: ["They can't mend kettles from afar, and can't send new ones."] }],
      answers: {},
    },
  },
} satisfies GuideWords as GuideWords;
