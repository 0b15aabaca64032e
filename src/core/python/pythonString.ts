const ESCAPE =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(x|u|U|N|$)|([\s\S]))/g;

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The value of a plain Python string literal, given what stands between its quotes.
 * Source: https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
 * @returns null where Python reports a syntax error (and for `\N{…}`, whose names are not at hand).
 */
export function readPythonString(body: string): string | null {
  if (body.includes('\0')) return null;
  if (!body.includes('\\')) return body;
  let valid = true;
  const value = body.replace(
    ESCAPE,
    (
      written: string,
      octal?: string,
      hex?: string,
      short?: string,
      long?: string,
      broken?: string,
      other = '',
    ) => {
      if (broken !== undefined) valid = false;
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const code = Number.parseInt(hex ?? short ?? long ?? '0', 16);
      if (code > 0x10ffff) valid = false;
      else if (hex ?? short ?? long) return String.fromCodePoint(code);
      return Object.hasOwn(SIMPLE, other) ? (SIMPLE[other] ?? written) : written;
    },
  );
  return valid ? value : null;
}
