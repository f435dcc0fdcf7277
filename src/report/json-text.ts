/** JSON as files hold it: two spaces, a line end at the end, and short lists of numbers or words on one line. */

const WIDTH = 110;

export function jsonText(value: unknown): string {
  return `${write(JSON.parse(JSON.stringify(value ?? null)), '')}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = oneLine(value);
  if (flat !== undefined && indent.length + flat.length <= WIDTH) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((each: unknown) => deeper + write(each, deeper)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, each]) => `${deeper}${JSON.stringify(key)}: ${write(each, deeper)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** The value on one line if nothing in it is a list or an object. */
function oneLine(value: object): string | undefined {
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (parts.some((part) => typeof part === 'object' && part !== null)) return undefined;
  if (Array.isArray(value)) return `[${parts.map((part) => JSON.stringify(part)).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${JSON.stringify(each)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
