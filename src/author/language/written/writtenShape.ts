import { z } from "zod";
import { idPattern } from "../../reading/patterns.ts";
import { oneOrMore } from "../../reading/oneOrMore.ts";
import { closingIds, guideSurfaces, id, idKey, outcomeKinds, wasId, wasValue } from "./guideShape.ts";

/**
 * `flows/<guide>.yaml` as its author writes it, with its short forms: `guideShape` is the same written out. Editors get it
 * as a JSON Schema, with what is said of each key here; `writtenShape.test.ts` holds that both take the same files.
 */

/** Nothing stands behind the colon. */
const nothing = z.literal("");
const ids = oneOrMore(id);
const was = oneOrMore(wasId).describe(
  "What this was called before, so that the answers of readers come along.",
);

const isSome = (given: object) => Object.keys(given).length > 0;
/** What JSON Schema can say of `isSome`. */
const some = { minProperties: 1 };
const set = z.record(idKey, ids).refine(isSome).meta(some);
const sets = oneOrMore(set);
const learn = z
  .record(idKey, id)
  .refine(isSome)
  .meta({
    ...some,
    description:
      "Facts that are noted with it, as { place: house }. Only what the reader really said or saw.",
  });

const place = z.strictObject({
  to: id.describe("Where this place of the list leads: a cause, a question, an outcome, or what-is-left."),
  if: sets.optional().describe("Only if this is known, as { place: house }. It never asks."),
  unless: sets.optional().describe("Not if this is known, as { place: house }. It never asks."),
  learn: learn.optional(),
});
const places = oneOrMore(z.union([id, place]));

const more = z.strictObject({
  then: places
    .optional()
    .describe(
      "Where the answer leads: a place, or a list of places, likeliest first. Left out: on with the list before.",
    ),
  learn: learn.optional(),
  unlist: ids.optional().describe("Causes that are taken off what is left, for good."),
  was: was.optional(),
});
const answer = z
  .union([id, place, more, z.array(z.union([id, place])).min(1)])
  .describe(
    "Where this answer leads: a place, a list of places, likeliest first, or {} to go on with the list before. At length: { then: …, learn: …, unlist: … }.",
  );

/** A map with some keys of a meaning of their own; all others are ids. */
function withIds<T extends z.ZodRawShape, V extends z.ZodType>(known: T, others: V, description?: string) {
  return z
    .object(known)
    .catchall(others)
    .refine((given) => Object.keys(given).every((key) => idKey.safeParse(key).success))
    .meta({ propertyNames: { pattern: idPattern.source }, ...(description && { description }) });
}

const question = withIds(
  {
    asks: id
      .optional()
      .describe("The fact that this question asks: each of its values is an answer. One fact, one question."),
    was: was.optional(),
  },
  answer,
  "Its answers, at most eight, in the order in which they are read. One called none stands last.",
);

const cause = z.strictObject({
  only: sets
    .optional()
    .describe("Only these readers see it, as { place: own-door }. What is not known is asked first."),
  never: sets
    .optional()
    .describe("A promise: whoever is known to be so never comes here, in whatever way. Nobody is asked."),
  needs: ids.optional().describe("Facts that are asked first, because the steps depend on them."),
  instead: places
    .optional()
    .describe("Where somebody comes who picks it from a list, and turns out to be another case."),
  last: z
    .literal("yes")
    .optional()
    .describe("Offered when all else was turned down, and not on the list of what is left."),
  closings: z
    .array(z.enum(closingIds))
    .optional()
    .describe("The answers below the steps, in this order. Left out: [fixed, not-fixed, not-mine]."),
  answers: z
    .record(idKey, answer)
    .optional()
    .describe("Answers of your own below the steps. One with the name of a closing takes its place."),
  was: was.optional(),
});

const outcome = z.strictObject({
  "counts-as": z
    .enum(outcomeKinds)
    .optional()
    .describe("How such a conversation ended. Left out: explained."),
});

const values = z.array(id);
const fact = z.union([
  values.min(1),
  withIds(
    {
      values: oneOrMore(id, 0).optional().describe("Its values, where other keys stand beside them."),
      "told-only": oneOrMore(id, 0)
        .optional()
        .describe("Values that no reader could answer, but the page around the guide or an agent may tell."),
      was: z
        .record(idKey, oneOrMore(wasValue, 0))
        .optional()
        .describe("What values were called before, as { house: home }."),
    },
    values.describe("A group: a name for several values. It may stand wherever a value may."),
  ).refine((given) => Object.entries(given).some(([key, one]) => key !== "was" && [one].flat().length > 0)),
]);

export const writtenShape = z.strictObject({
  id: id.describe("The name of this file, without .yaml. It stands in addresses: choose it once."),
  surfaces: oneOrMore(z.enum(guideSurfaces))
    .optional()
    .describe(
      "Where the guide is: [agent] builds it for the agents' desk alone. Left out: page, widget and agent.",
    ),
  facts: z
    .union([nothing, z.record(idKey, fact)])
    .optional()
    .describe(
      "What is known of a reader or their case and changes what is right for them: place: [house, shop], or in groups.",
    ),
  questions: z
    .record(idKey, question)
    .refine(isSome)
    .meta({
      ...some,
      description: "What is asked, and where each answer leads. Every walk starts at the first.",
    }),
  causes: z
    .record(idKey, z.union([nothing, cause]))
    .refine(isSome)
    .meta({
      ...some,
      description: "What may be wrong. In this order they stand on the list of what is left.",
    }),
  outcomes: z
    .union([nothing, z.record(idKey, z.union([nothing, outcome]))])
    .optional()
    .describe("Ends of your own. There are already: solved, later, know-why, person."),
});
