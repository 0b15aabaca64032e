/**
 * The one spelling under which distribution names are compared: lower case, each run of `-`, `_` and `.` a single `-`.
 * Source: https://packaging.python.org/en/latest/specifications/name-normalization/ (PEP 503)
 */
export function normalizeName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
