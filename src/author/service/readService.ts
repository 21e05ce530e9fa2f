import type { Tell } from "../problems/problem.ts";
import { checkShape } from "../reading/checkShape.ts";
import { readNeeded } from "../reading/readRequired.ts";
import { readYaml } from "../reading/readYaml.ts";
import { type Service, serviceShape } from "./serviceShape.ts";
import { type SourceLocale, sourceLocaleOf } from "./sourceLocaleOf.ts";

const file = "content/service.yaml";

/** What `content/service.yaml` says. */
export interface ServiceFile {
  /** Undefined if the file is missing or can't be used. */
  readonly service: Service | undefined;
  readonly source: SourceLocale;
}

/**
 * Reads `content/service.yaml`. Why it can't be used is told. `own` is the folder that interface words come
 * from where `root` lacks them.
 */
export function readService(root: string, own: string, tell: Tell): ServiceFile {
  const add = "Add it: name, colour, help-center, contact, emergency, crisis, leave, articles, screen.";
  const text = readNeeded(root, file, add, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  const source = sourceLocaleOf(root, own, doc, tell);
  if (!doc || !checkShape(serviceShape, doc, tell)) return { service: undefined, source };
  const service = doc.data as Service;
  const { contact } = service;
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
  return { service, source };
}
