import type { Facts } from "../../core/guide/flow.ts";
import type { Member } from "./sayingNo.ts";

const symptoms = [
  "no-times",
  "spinning",
  "continue-dead",
  "no-credits",
  "error-500",
  "room",
  "no-option",
  "other",
];
const others = ["several", "away", "owe", "coverage", "credits", "none"];
const tops = ["banner", "popup", "no-banner", "several", "none"];
const plans = ["insurance", "eap", "sponsored", "self", "unsure"];
const told: readonly Facts[] = [
  {},
  { plan: "eap" },
  { plan: "insurance" },
  { plan: "self" },
  { room: "closed" },
  { room: "open" },
  { messaging: "no" },
  { plan: "eap", room: "closed" },
  { plan: "unsure", room: "closed" },
];
const first = [
  "closed-room",
  "inactivity",
  "outstanding-charges",
  "coverage-expired",
  "plan-limitations",
  "provider-availability",
  "technical",
];
const middle = [
  "coverage-expired",
  "provider-availability",
  "closed-room",
  "technical",
  "plan-limitations",
  "inactivity",
  "outstanding-charges",
];

/** All kinds of members of the booking guide who say no to everything: 15,600. */
export function bookingMembers(): readonly Member[] {
  return told.flatMap((facts) =>
    symptoms.flatMap((symptom) =>
      (symptom === "other" ? others : ["none"]).flatMap((other) =>
        tops.flatMap((top) =>
          (facts["plan"] === undefined ? plans : [facts["plan"]]).flatMap((plan) =>
            (plan === "insurance" ? ["changed", "same"] : ["same"]).flatMap((credits) =>
              [first, first.toReversed(), middle, []].flatMap((picks) =>
                (["not-fixed", "not-mine"] as const).map((no): Member => {
                  const says = {
                    symptom,
                    other,
                    "room-top": top,
                    "how-you-pay": plan,
                    "insured-credits": credits,
                  };
                  return { says, told: facts, picks, no };
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
