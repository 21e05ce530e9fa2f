import { z } from "zod";
import { keyed } from "../../reading/keyed.ts";
import { idPattern } from "../../reading/patterns.ts";

const notId = "not an id. Write small letters, digits and dashes, a letter first.";
/** "restart, broken" is a list that lacks its brackets. */
const badId = ({ input }: { readonly input?: unknown }) =>
  typeof input === "string" && /^[a-z][a-z0-9-]*(, *[a-z][a-z0-9-]*)+$/.test(input)
    ? `a list without brackets. Write [${input}].`
    : notId;
const twoDashes = "two dashes in a row, as only names of Cairn's own have. Write one.";
const noDashes = (text: string) => !text.includes("--");
/** An id as a value. */
export const id = z
  .string({ error: "must be one id. Write a plain id here." })
  .regex(idPattern, { error: badId })
  .refine(noDashes, { error: twoDashes });
/** An id as a key. */
export const idKey = z.string().regex(idPattern, { error: badId }).refine(noDashes, { error: twoDashes });
/** What a question, cause or answer was called before. */
export const wasId = z
  .string({ error: "must be one id. Write the id it had before." })
  .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/, {
    error: 'not an id. Write the old id, or "place.answer".',
  });

const ids = z.array(id).min(1, { error: "holds nothing. Write at least one, or remove it." });
const was = z.array(wasId).min(1, { error: "holds nothing. Write the id it had before, or remove it." });

const isSome = (given: object) => Object.keys(given).length > 0;
const set = z
  .record(idKey, ids, { error: 'must be facts. Write "{ fact: value }".' })
  .refine(isSome, { error: 'holds no fact. Write "{ fact: value }", or remove it.' });
const sets = z.array(set).min(1, { error: 'holds no fact. Write "{ fact: value }", or remove it.' });
const learn = z
  .record(idKey, id, { error: 'must be facts. Write "{ fact: value }".' })
  .refine(isSome, { error: 'holds no fact. Write "{ fact: value }", or remove it.' });

const ofAnswer = ["then", "unlist", "was"];
const placeShape = z.strictObject(
  { to: id, if: sets.optional(), unless: sets.optional(), learn: learn.optional() },
  {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys")
        return "must be a place or a map of keys. Write the name of a place.";
      return issue.keys.some((key) => ofAnswer.includes(key))
        ? 'no key of a place. Write { then: place, … } with it, and "if" and "unless" at the place.'
        : "to if unless learn";
    },
  },
);
const places = z
  .array(placeShape)
  .min(1, { error: "leads nowhere. Write a place, a list of places, or {} to go on with the list before." });

const answerShape = z.strictObject(
  { then: places.optional(), learn: learn.optional(), unlist: ids.optional(), was: was.optional() },
  // A map with "to" is a place: what is neither may have been meant as the one or the other.
  {
    error: ({ code }) =>
      code === "unrecognized_keys"
        ? "then learn unlist was to if unless"
        : "must be a place or a map of keys. Write the name of a place.",
  },
);
const answers = z.record(idKey, answerShape, { error: 'must be a map. Write "answer: place" lines.' });

const questionShape = z.object(
  { asks: id.optional(), was: was.optional(), answers },
  { error: 'must be a map. Write "answer: place" lines.' },
);

/** The closing answers with a fixed meaning, and the outcome where one ends. */
export const closings = {
  fixed: "solved",
  "not-fixed": "",
  "not-mine": "",
  later: "later",
  "know-why": "know-why",
};
export type Closing = keyof typeof closings;
export const closingIds = Object.keys(closings) as [Closing, ...Closing[]];

const causeShape = keyed({
  only: sets.optional(),
  never: sets.optional(),
  needs: ids.optional(),
  instead: places.optional(),
  last: z.literal("yes", { error: 'is "yes" or left out. Write "last: yes", or remove it.' }).optional(),
  closings: z
    .array(
      z.enum(closingIds, {
        error: `no closing answer. Write one of these: ${closingIds.join(", ")}; others under "answers".`,
      }),
      { error: "must be a list. Write [fixed, not-fixed, not-mine]." },
    )
    .optional(),
  answers: answers.optional(),
  was: was.optional(),
});

export const outcomeKinds = ["solved", "later", "person", "explained"] as const;
const outcomeShape = keyed({
  "counts-as": z
    .enum(outcomeKinds, { error: `not known. Write one of these: ${outcomeKinds.join(", ")}.` })
    .optional(),
});

const values = z.array(id, { error: "must be values. Write [value, value], or { group: [value, value] }." });
/** What a value was called before. */
export const wasValue = z
  .string({ error: "must be one id. Write the value it was before." })
  .regex(/^[a-z][a-z0-9-]*(=[a-z][a-z0-9-]*)?$/, {
    error: 'not an id. Write the old value, or "fact=value".',
  });
const factShape = z
  .object({
    values,
    groups: z.record(idKey, values),
    "told-only": values,
    was: z.record(idKey, z.array(wasValue), { error: "must be a map. Write { value: old-value }." }),
  })
  .refine((fact) => [fact.values, fact["told-only"], ...Object.values(fact.groups)].flat().length > 0, {
    error: "has no value. Write [value, value].",
  });

/** Where a guide can be shown. */
export const guideSurfaces = ["page", "widget", "agent"] as const;
const surfaces = z
  .array(z.enum(guideSurfaces, { error: `no surface. Write one of these: ${guideSurfaces.join(", ")}.` }))
  .min(1, {
    error: "holds nothing: the guide would be nowhere. Write [agent], or remove it: then it is everywhere.",
  });

/** `flows/<guide>.yaml`, its short forms written out. */
export const guideShape = keyed({
  id,
  surfaces: surfaces.optional(),
  facts: z
    .record(idKey, factShape, { error: 'must be a map. Write "fact: [value, value]" lines.' })
    .optional(),
  questions: z
    .record(idKey, questionShape, { error: 'must be a map. Write "question: { … }" lines.' })
    .refine(isSome, {
      error: "there is no question. Write at least one: the first is where every walk starts.",
    }),
  causes: z
    .record(idKey, causeShape, { error: 'must be a map. Write "cause:" lines.' })
    .refine(isSome, { error: "there is no cause. Write at least one." }),
  outcomes: z.record(idKey, outcomeShape, { error: 'must be a map. Write "outcome:" lines.' }).optional(),
});

/** A guide as written, its short forms written out. */
export type WrittenGuide = z.infer<typeof guideShape>;
export type WrittenAnswer = z.infer<typeof answerShape>;
export type WrittenPlace = z.infer<typeof placeShape>;
export type WrittenSets = z.infer<typeof sets>;
