import { z } from "zod";
import { idPattern } from "../reading/patterns.ts";
import { keyed } from "../reading/keyed.ts";

const badId = "not an id. Write small letters, digits and dashes, a letter first.";
const id = z.string({ error: "must be one id. Write a plain id here." }).regex(idPattern, { error: badId });
const idKey = z.string().regex(idPattern, { error: badId });
const wasId = z
  .string({ error: "must be one id. Write the id it had before." })
  .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/, {
    error: 'not an id. Write the old id, or "state.answer".',
  });
const facts = z
  .record(idKey, id, { error: 'must be facts. Write "{ fact: value }".' })
  .refine((given) => Object.keys(given).length > 0, {
    error: 'holds no fact. Write "{ fact: value }", or remove it.',
  });

const when = keyed({
  knows: facts.optional(),
  lacks: facts.optional(),
  untried: z
    .array(id, { error: "must be a list. Write [cause, state]." })
    .min(1, { error: "is empty. Write [cause], or remove it." })
    .optional(),
});

export const branchShape = keyed({
  target: id,
  guard: keyed(
    {
      type: z.literal("when", { error: 'unknown guard. Write "when".' }),
      params: when,
    },
    "must be a guard",
  ).optional(),
  actions: keyed(
    {
      type: z.literal("learn", { error: 'unknown action. Write "learn".' }),
      params: facts,
    },
    "must be one action",
  ).optional(),
  was: wasId.optional(),
});

const kinds = ["question", "cause", "outcome"];
const roles = ["person", "solved", "later"];

const tags = z
  .array(z.string(), { error: "must be a list. Write [question], [cause] or [outcome]." })
  .superRefine((given, context) => {
    const [kind = "", ...others] = given;
    const wrong = (index: number, message: string) =>
      context.addIssue({ code: "custom", path: given.length ? [index] : [], message });
    if (!kinds.includes(kind))
      wrong(0, `the first tag is the kind of the state. Write one of these: ${kinds.join(", ")}.`);
    for (const [at, tag] of others.entries()) {
      if (!roles.includes(tag)) wrong(at + 1, `unknown tag. Write one of these: ${roles.join(", ")}.`);
      else if (kind !== "outcome") wrong(at + 1, "only an outcome has this tag. Remove it.");
      else if (at > 0) wrong(at + 1, "an outcome has one role at most. Remove it.");
    }
  });

/** One state, its short forms written out. */
export const stateShape = keyed({
  type: z
    .literal("final", {
      error:
        'a state has no type but "final", and only outcomes have it. Remove it; XState\'s other types are not for flows.',
    })
    .optional(),
  tags,
  meta: keyed({
    cause: id.optional(),
    never: z.array(facts, { error: "must be a list of fact sets. Write [{ fact: value }]." }).optional(),
    instead: id.optional(),
  }).optional(),
  was: wasId.optional(),
  on: z
    .record(
      idKey,
      z
        .array(branchShape, { error: "leads nowhere. Write a state, a branch, or a list of branches." })
        .min(1, { error: "leads nowhere. Write a state, a branch, or a list of branches." }),
      {
        error: 'must be a map. Write "answer: state" lines.',
      },
    )
    .optional(),
});

/** `flows/<guide>.yaml`, its short forms written out. */
export const flowShape = keyed({
  id,
  initial: id,
  states: z
    .record(idKey, stateShape, { error: 'must be a map. Write "state: { … }" lines.' })
    .refine((states) => Object.keys(states).length > 0, {
      error: "there is no state. Write at least one question and one outcome.",
    }),
});
