/** A part of a link's query, as it stands there. */
export interface QueryPart {
  readonly key: string;
  readonly value: string;
}

/** Longer than any link that "Copy Link" writes for a knowledge base of some size. */
const maxLength = 8000;

/** A query of lists, without the question mark: `product=api&load=db,slow_io`. */
export function writeQuery(parts: readonly (readonly [string, readonly string[]])[]): string {
  return parts.map(([key, values]) => `${encode(key)}=${values.map(encode).join(',')}`).join('&');
}

/**
 * Takes the query of a link apart, as `vscode.Uri` hands it over: percent signs decoded once already.
 * @returns null where it is longer than any that is written here
 */
export function queryParts(query: string): readonly QueryPart[] | null {
  if (query.length > maxLength) return null;
  const parts = query.split('&').flatMap((part): QueryPart[] => {
    if (part === '') return [];
    const equals = part.indexOf('=');
    return equals < 0
      ? [{ key: part, value: '' }]
      : [{ key: part.slice(0, equals), value: part.slice(equals + 1) }];
  });
  // VS Code's own: it says which window takes the link.
  return parts.filter(({ key }) => key !== 'windowId');
}

/** The values of a list. */
export function queryValues(value: string): readonly string[] {
  return value.split(',').map(decodeQuery);
}

/** A percent sign that stands for itself is taken as it is: people write links by hand. */
export function decodeQuery(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * VS Code decodes a whole query before anybody can take it apart (https://github.com/microsoft/vscode/issues/173687),
 * so what separates parts is encoded once more.
 */
function encode(value: string): string {
  const inner = value.replace(/[%&=,+#]/g, encodeURIComponent);
  return encodeURIComponent(inner.replace(/\p{Cs}/gu, '\uFFFD'));
}
