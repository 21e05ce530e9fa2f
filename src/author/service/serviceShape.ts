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
  /** How: `phone`, `message` … the interface words name it. */
  by: text.optional(),
  days: z.array(day, { error: "must be a list of days. Write [mon, tue]." }),
  from: time,
  to: time,
});

const help = keyed({
  name: text,
  /** Numbers as dialled. */
  call: text.optional(),
  text: text.optional(),
  href: href.optional(),
  note: text.optional(),
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
  name: text,
  /** The locale that authors write in, and that all others are translated from. */
  "source-locale": text
    .regex(localePattern, { error: 'not a locale. Write it as in "en", "es" or "pt-BR".' })
    .optional(),
  /** The brand colour: the one accent. */
  colour: text.regex(/^#[0-9a-fA-F]{6}$/, { error: 'not a colour. Write six hex digits, e.g. "#0a6b5e".' }),
  "help-center": keyed({
    href,
    /** Address of its search, `{title}` in place of what is searched. */
    search: href.includes("{title}", { error: 'has no place for the words. Write "{title}" where they go.' }),
  }),
  /** How to reach a person. */
  contact: keyed({
    href: href.optional(),
    email: text.optional(),
    phone: text.optional(),
    hours: z
      .array(hours, {
        error: 'must be a list. Write [{ by: phone, days: [mon], from: "10:00", to: "16:00" }].',
      })
      .optional(),
    "time-zone": text
      .refine(isTimeZone, { error: 'not a time zone. Write e.g. "America/New_York".' })
      .optional(),
    "one-ticket": yes.optional(),
  }).superRefine(tellHoursOfNothing),
  emergency: keyed({ href }),
  /** Crisis resources by country (two capital letters). */
  crisis: z.record(
    z.string().regex(/^[A-Z]{2}$/, { error: 'not a country. Write two capital letters, e.g. "US".' }),
    z.array(help),
    { error: "must be a map of countries. Write US: [{ name: …, call: … }]." },
  ),
  /** Where "clear and leave" goes. */
  leave: href,
  articles: z
    .record(
      z
        .string()
        .regex(idPattern, { error: "not an id. Write small letters, digits and dashes, a letter first." }),
      keyed({ title: text, href: href.optional(), login: yes.optional() }),
      {
        error: "must be a map. Write key: { title: … } lines.",
      },
    )
    .optional(),
  /** Exact on-screen strings of the service. */
  screen: z.array(text, { error: "must be a list of on-screen strings. Write one a line." }).optional(),
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
