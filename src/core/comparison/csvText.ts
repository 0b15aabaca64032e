/** Comma-separated values (RFC 4180): lines end with CRLF, every field in double quotes. */
export function csvText(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/**
 * One field. Spreadsheets take text that begins with one of a few characters for a formula, so an apostrophe goes
 * before it: https://owasp.org/www-community/attacks/CSV_Injection. Full-width forms count too, and blanks before are
 * read past. Every line within a field is treated so, as a reader that ignores the quotes would begin a cell there.
 */
function field(text: string): string {
  const safe = text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?=(?:(?!\n)[\s\p{Cc}\p{Cf}])*[-=+@＝＋－＠]|[\t\0])/gmu, "'");
  return `"${safe.replaceAll('"', '""')}"`;
}
