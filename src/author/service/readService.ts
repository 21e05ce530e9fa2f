import type { Tell } from "../problem.ts";
import { readRequired } from "../reading/readRequired.ts";
import type { Service } from "./service.ts";
import { serviceShape } from "./serviceShape.ts";

const file = "content/service.yaml";

/** Reads `content/service.yaml`. `undefined` if it is missing or can't be used; why is told. */
export function readService(root: string, tell: Tell): Service | undefined {
  const add = "Add it: name, colour, help-center, contact, emergency, crisis, leave, articles, screen.";
  const doc = readRequired(root, file, serviceShape, add, tell);
  if (!doc) return undefined;
  const { contact } = doc.data as Service;
  if (!contact.href && !contact.email && !contact.phone) {
    tell(
      doc.at(["contact"], "key"),
      "contact",
      "no way to reach a person",
      'Add "href", "email" or "phone".',
    );
  }
  if (contact.hours && !contact["time-zone"]) {
    tell(
      doc.at(["contact", "hours"], "key"),
      "hours",
      "hours without a time zone",
      'Add "time-zone: America/New_York" beside it.',
    );
  }
  return doc.data as Service;
}
