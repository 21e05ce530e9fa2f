import { z } from "zod";
import { idPattern, localePattern } from "../reading/patterns.ts";
import { keyed } from "../reading/keyed.ts";

const text = z
  .string({ error: "must be a text. Write it here." })
  .min(1, { error: "is empty. Write it, or remove the key." });
const href = text.regex(/^(https:\/\/|mailto:|tel:|sms:)\S+$/, {
  error: 'not a full address. Write it with "https://".',
});
const time = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not a time. Write it as "16:00".' });
const day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], {
  error: "not a day. Write one of these: mon, tue, wed, thu, fri, sat, sun.",
});
const yes = z.literal("yes", { error: 'can only be "yes". Write "yes", or remove the key.' });

const hours = keyed({
  by: text.optional().describe("How, in these hours: phone, email, message or chat."),
  days: z
    .array(day, { error: "must be a list of days. Write [mon, tue]." })
    .describe("On which days, as [mon, tue]."),
  from: time.describe('When they begin, as "10:00".'),
  to: time.describe('When they end, as "16:00".'),
});

const help = keyed({
  name: text.describe("What it is called, in the words of the country."),
  call: text.optional().describe("The number to call, as dialled."),
  text: text.optional().describe("The number to send a message to."),
  href: href.optional().describe("Its page or chat."),
  note: text.optional().describe("What one should know before, as its hours."),
});

interface WithHours {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly hours?: readonly { readonly by?: string | undefined }[] | undefined;
}

/** Hours to call without a number to call help nobody. */
function tellHoursOfNothing(contact: WithHours, context: z.RefinementCtx): void {
  for (const [index, { by }] of (contact.hours ?? []).entries()) {
    if ((by !== "phone" && by !== "email") || contact[by]) continue;
    context.addIssue({
      code: "custom",
      path: ["hours", index, "by"],
      input: by,
      message: `there is no "${by}" to reach in these hours. Add "${by}: …" beside "hours", or take these hours out.`,
    });
  }
}

/** The shape of `content/service.yaml`. */
export const serviceShape = keyed({
  name: text.describe("The name of the service, as members know it: in titles and in the header."),
  "source-locale": text
    .regex(localePattern, { error: 'not a locale. Write it as in "en", "es" or "pt-BR".' })
    .optional()
    .describe("The locale that you write in, and that all others are translated from. Left out: en."),
  colour: text
    .regex(/^#[0-9a-fA-F]{6}$/, { error: 'not a colour. Write six hex digits, e.g. "#0a6b5e".' })
    .describe('The one accent, in quotes: "#0a6b5e". As text on white it needs a contrast of 4.5 to 1.'),
  "help-center": keyed({
    href: href.describe("Where links to the help center lead."),
    search: href
      .includes("{title}", { error: 'has no place for the words. Write "{title}" where they go.' })
      .describe(
        "The address of its search, with {title} where the words go. For articles without an address.",
      ),
  }).describe("The help center."),
  contact: keyed({
    href: href.optional().describe("A page or form by which a person is reached."),
    email: text.optional().describe("An address to write to."),
    phone: text.optional().describe("A number to call."),
    hours: z
      .array(hours, {
        error: 'must be a list. Write [{ by: phone, days: [mon], from: "10:00", to: "16:00" }].',
      })
      .optional()
      .describe("When somebody is there."),
    "time-zone": text
      .refine(isTimeZone, { error: 'not a time zone. Write e.g. "America/New_York".' })
      .optional()
      .describe("The time zone of the hours, as America/New_York."),
    "one-ticket": yes
      .optional()
      .describe("Write yes if one message is enough: then members are told that more do not make it faster."),
  })
    .superRefine(tellHoursOfNothing)
    .describe("How to reach a person. One of href, email and phone is needed."),
  emergency: keyed({ href: href.describe("Its address.") }).describe(
    "A page with help in an emergency, for countries that are not under crisis.",
  ),
  crisis: z
    .record(
      z.string().regex(/^[A-Z]{2}$/, { error: 'not a country. Write two capital letters, e.g. "US".' }),
      z.array(help),
      { error: "must be a map of countries. Write US: [{ name: …, call: … }]." },
    )
    .describe("Help in a crisis by country (two capital letters), the most important first."),
  leave: href.describe("Where Clear and leave goes: somewhere neutral."),
  articles: z
    .record(
      z
        .string()
        .regex(idPattern, { error: "not an id. Write small letters, digits and dashes, a letter first." }),
      keyed({
        title: text.describe("Its exact title."),
        href: href
          .optional()
          .describe("Its address, only if somebody opened it. Without it the title leads to the search."),
        login: yes.optional().describe("Write yes if one has to log in to read it."),
      }),
      {
        error: "must be a map. Write key: { title: … } lines.",
      },
    )
    .optional()
    .describe("Articles that guides link to, as [](article:key)."),
  screen: z
    .array(text, { error: "must be a list of on-screen strings. Write one a line." })
    .optional()
    .describe(
      "What members see on the service's own screens, letter for letter. Guides may show no other in `backticks`.",
    ),
});

/** `content/service.yaml`: what belongs to the service and not to a guide. Optional keys may be missing. */
export type Service = z.infer<typeof serviceShape>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
