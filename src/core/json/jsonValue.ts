/** Reading values of unknown shape: what is not as expected is none, and nothing throws. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a text holds; null where it holds none. */
export function parseObject(text: string): JsonObject | null {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; what else stands in it is left out. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value)
    .map(objectOf)
    .filter((object) => object !== null);
}

/** One line of plain text, no longer than somebody reads: without control characters and those that turn the direction. */
export function lineOf(value: unknown, maxLength = 240): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, maxLength * 4)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1).trimEnd()}…` : line;
}

/** A link that may be opened: https, with a host, without credentials; null for any other. */
export function httpsLinkOf(value: unknown): string | null {
  return typeof value === 'string' &&
    value.length <= 2048 &&
    /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][^\s\\"'<>]*)?$/i.test(value)
    ? value
    : null;
}
