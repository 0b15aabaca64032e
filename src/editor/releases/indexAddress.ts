/** Where a package index is. */
export interface IndexAddress {
  /** Without credentials and without a slash at its end, so that it may be shown and kept. */
  readonly base: string;
  readonly host: string;
  /** The value of the `Authorization` header; null where the address names nobody. */
  readonly authorization: string | null;
}

/**
 * Reads an address as pip takes it for an index, `https://user:token@host/path/`. `fetch` refuses addresses with
 * credentials, so they become a header. Null for what is no http or https address, or has a query.
 */
export function readIndexAddress(text: string): IndexAddress | null {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  if (!['http:', 'https:'].includes(url.protocol) || url.host === '' || /[?#]/.test(text)) {
    return null;
  }
  const { username, password } = url;
  return {
    base: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    host: url.host,
    authorization: username === '' && password === '' ? null : basic(username, password),
  };
}

/** Source: https://www.rfc-editor.org/rfc/rfc7617 */
function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${decoded(username)}:${decoded(password)}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
