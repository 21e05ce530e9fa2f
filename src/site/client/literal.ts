/**
 * A value of plain data as it is written in a script, in few characters: a minifier would write the same. No `</script>`
 * is in it, whatever a text says.
 */
export function literal(value: unknown): string {
  if (typeof value === "string") {
    const text = value.replaceAll(/[`\\]|\$(?=\{)/g, "\\$&").replaceAll("\r", "\\r");
    return `\`${text.replaceAll(/<(?=\/script)/gi, "\\x3c")}\``;
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (value === null || typeof value !== "object") return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${keyOf(key)}:${literal(one)}`);
  return `{${entries.join(",")}}`;
}

function keyOf(key: string): string {
  // A key of this name would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
