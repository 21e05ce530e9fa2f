import type { ServiceInfo } from "../../core/guide/pageData.ts";
import type { Project } from "../../author/project.ts";

/** What of the service a page may show. */
export function serviceInfoOf({ service }: Pick<Project, "service">): ServiceInfo {
  const { name, contact, crisis, leave, emergency, "help-center": helpCenter } = service;
  return { name, contact, crisis, leave, emergency: emergency.href, helpCenter: helpCenter.href };
}
