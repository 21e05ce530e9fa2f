import type { NumberedHeld } from "../carry/carryOver.ts";
import { MOST_ENTRIES } from "../../guide/limits.ts";
import type { NumberedEntry } from "./numberTrail.ts";
import type { StoredSession } from "./storeSession.ts";
import type { Reader } from "../../walk/trail.ts";

const ID = /^[a-z][a-z0-9-]{0,99}$/;
const VERSION = /^[\w.-]{0,80}$/;

/** Reads what may be a stored session. Anything odd, in any field: `undefined`. Says nothing about which guide. */
export function parseStored(value: unknown): StoredSession | undefined {
  const fields = ["v", "guide", "version", "words", "used", "trail", "held", "ticks"];
  if (!hasExactly(value, fields) || value.v !== 1) return undefined;
  const { guide, version, words, used, trail, held, ticks } = value;
  const fine =
    matches(ID, guide) &&
    matches(VERSION, version) &&
    matches(VERSION, words) &&
    typeof used === "number" &&
    Number.isFinite(used) &&
    used >= 0 &&
    isList(trail, isNumbered) &&
    isList(held, isHeld) &&
    isList(ticks, (id): id is string => matches(ID, id));
  return fine ? { v: 1, guide, version, words, used, trail, held, ticks } : undefined;
}

function isNumbered(entry: unknown): entry is NumberedEntry {
  if (hasExactly(entry, ["type", "by", "answer"])) {
    return entry.type === "answer" && isReader(entry.by) && isCount(entry.answer);
  }
  if (hasExactly(entry, ["type", "by", "to"])) {
    return entry.type === "jump" && isReader(entry.by) && isCount(entry.to);
  }
  return (
    hasExactly(entry, ["type", "by", "facts"]) &&
    entry.type === "told" &&
    isReader(entry.by) &&
    isList(entry.facts, isCount)
  );
}

function isHeld(value: unknown): value is NumberedHeld {
  const whys: unknown[] = ["changed", "guide-changed", "renamed", "besides"];
  return hasExactly(value, ["answer", "why"]) && isCount(value.answer) && whys.includes(value.why);
}

function isReader(value: unknown): value is Reader {
  return value === "member" || value === "host" || value === "agent";
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length <= MOST_ENTRIES && value.every((item) => isItem(item));
}

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

/** A plain object with these fields and no others. */
function hasExactly<K extends string>(value: unknown, fields: readonly K[]): value is Record<K, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length === fields.length && fields.every((field) => Object.hasOwn(value, field));
}
