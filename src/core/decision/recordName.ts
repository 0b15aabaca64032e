import type { IsoDay } from '../knowledge/framework.ts';

/** How the records of a folder are numbered. */
interface NumberStyle {
  /** Before the number, e.g. `ADR-`. */
  readonly prefix: string;
  /** Digits at least: 4 for `0007`. */
  readonly width: number;
  /** Between the number and the title. */
  readonly separator: string;
  readonly extension: string;
}

interface Numbered extends NumberStyle {
  readonly number: number;
}

/** As MADR and adr-tools name records: https://adr.github.io/madr/#usage, https://github.com/npryce/adr-tools. */
const usual: NumberStyle = { prefix: '', width: 4, separator: '-', extension: 'md' };

/**
 * The file name of the next record in a folder: the next number in the folder's own style, or the day where its names
 * begin with days (as Log4brains writes them), then the title in small letters with dashes. No name in `taken` is
 * returned.
 *
 * @param taken names of the files in the folder
 * @param title without mark-up
 */
export function nextRecordName(taken: readonly string[], title: string, day: IsoDay): string {
  const days = taken.flatMap((name) => dayOf(name) ?? []);
  const numbered = taken.flatMap((name) => (dayOf(name) === null ? (numberOf(name) ?? []) : []));
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const free = (nameOf: (count: number) => string): string => {
    for (let count = 1; ; count++) {
      const name = nameOf(count);
      if (!used.has(name.toLowerCase())) return name;
    }
  };
  if (days.length > numbered.length) {
    const { dashed } = days.at(-1) ?? { dashed: true };
    const start = dashed ? day : day.replaceAll('-', '');
    return free((count) => `${start}-${slug(title)}${count === 1 ? '' : `-${count}`}.md`);
  }
  const last = numbered.reduce<Numbered>((a, b) => (b.number >= a.number ? b : a), {
    ...usual,
    number: 0,
  });
  const { prefix, width, separator, extension } = last;
  const rest = separator === '_' ? slug(title).replaceAll('-', '_') : slug(title);
  return free((count) => {
    const number = String(last.number + count).padStart(width, '0');
    return `${prefix}${number}${separator}${rest}.${extension}`;
  });
}

/** A title as part of a file name: letters, digits and dashes. */
export function slug(title: string): string {
  const dashed = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = dashed.length > maxSlug ? dashed.slice(0, maxSlug).replace(/-[^-]*$/, '') : dashed;
  return short.replace(/^-+|-+$/g, '') || 'decision';
}

/** A file name may have 255 bytes; letters take up to four. */
const maxSlug = 60;

/** `2025-06-15-x.md` and `20250615-x.md`. */
function dayOf(name: string): { readonly dashed: boolean } | null {
  const match = /^\d{4}(-?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])-.*\.(?:md|markdown)$/i.exec(
    name,
  );
  return match === null ? null : { dashed: match[1] === '-' };
}

/** `0007-x.md`, `7_x.md`, `ADR-0007-x.md`, `adr007.md`. Twelve digits are no number that anybody counts with. */
function numberOf(name: string): Numbered | null {
  const match = /^(adr[-_ ]?)?(\d{1,9})(?!\d)([-_. ]?)[^/]*\.(md|markdown|adoc|rst|txt)$/i.exec(
    name,
  );
  if (match === null) return null;
  const [, prefix = '', digits = '', separator = '', extension = ''] = match;
  return {
    prefix,
    width: digits.startsWith('0') || digits.length === 1 ? digits.length : 1,
    separator: separator === '_' ? '_' : '-',
    extension: /^(md|markdown)$/i.test(extension) ? extension : usual.extension,
    number: Number(digits),
  };
}
