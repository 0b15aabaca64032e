import { compareLines } from '../../knowledge/compareLines.ts';
import { isCompiled } from '../../workspace/compiledList.ts';
import type { DeclarationFact } from '../../workspace/fileFacts.ts';
import type { ManifestFormat } from '../../workspace/manifestFormats.ts';
import type { Fix, Message, TextEdit } from './finding.ts';

/** Where a requirement is to be raised to. */
export interface RaiseTarget {
  /** A release line, e.g. `5.2`. */
  readonly line: string;
  /** A version of that line that is known to exist; null where none is. */
  readonly version: string | null;
  /** The Python for which it is this line and no newer one; null where it is the newest of all. */
  readonly python: string | null;
}

/** What of a declaration decides; both a fact and what a reader returns, with the text of `specifierSpan`, will do. */
export type RaisedDeclaration = Pick<
  DeclarationFact,
  'name' | 'specifier' | 'specifierSpan' | 'written' | 'via' | 'isHashed' | 'isCompiled'
>;

/**
 * The fix that raises a requirement to a release line. A person decides: a new line changes more than security. Where a
 * tool made the list, and where hashes fix the files, there is no edit, and the title says where to do it.
 */
export function raiseFix(
  declaration: RaisedDeclaration,
  format: ManifestFormat,
  target: RaiseTarget,
): Fix | null {
  const { name, specifier, isHashed = false } = declaration;
  // In pyproject.toml a `=` of pixi means all versions that begin so, and one of Poetry a single version.
  const isConda = /^==[\d.]+\.\*$/.test(specifier) && format === 'pyproject';
  const edit = raiseRequirement(declaration, isConda ? 'pixi' : format, target);
  if (edit === null) return null;
  const args = [name, edit.text];
  if (isHashed) return { title: { text: 'raiseHashed', args }, edits: [], isCertain: false };
  if (isCompiled(declaration))
    return { title: { text: 'raiseCompiled', args }, edits: [], isCertain: false };
  const { python } = target;
  const title: Message =
    python === null ? { text: 'raise', args } : { text: 'raiseForPython', args: [...args, python] };
  return { title, edits: [edit], isCertain: false };
}

/**
 * The edit that raises a requirement to a release line in the way it is written: an exact version to the known one of the
 * line, ranges as far as they went. Extras, markers, quotes and what stands around stay. Null where nothing is written, it
 * allows the line only and nothing older, or it is written in a way that is not understood.
 */
export function raiseRequirement(
  { specifierSpan: { start, end }, written }: Pick<RaisedDeclaration, 'specifierSpan' | 'written'>,
  format: ManifestFormat,
  target: RaiseTarget,
): TextEdit | null {
  const text = raised(written, format, target);
  return text === null || text === written ? null : { start, end, text };
}

function raised(written: string, format: ManifestFormat, target: RaiseTarget): string | null {
  const inBrackets = /^(\s*\()(.*)(\)\s*)$/s.exec(written);
  if (inBrackets !== null) {
    const inner = raised(inBrackets[2] ?? '', format, target);
    return inner === null ? null : `${inBrackets[1]}${inner}${inBrackets[3]}`;
  }
  const clauses = written.split(',').map((text) => clauseOf(text, format));
  const known = clauses.flatMap((clause) => clause ?? []);
  if (known.length < clauses.length) return null;
  return known
    .map(({ before, between, after, ...clause }) => {
      const [operator, version] = raisedClause(clause, target);
      return `${before}${operator}${between}${version}${after}`;
    })
    .join(',');
}

interface Clause {
  readonly operator: string;
  /** The numbers of its version. */
  readonly numbers: readonly number[];
  readonly isPrefix: boolean;
  /** As it stands there. */
  readonly version: string;
  /** `=` means one version, and not all that begin with it. */
  readonly isExact: boolean;
}

interface Around {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

const clausePattern =
  /^(\s*)(===|==|~=|!=|>=|<=|>|<|=|\^|~|)(\s*)(v?(\d{1,9}(?:\.\d{1,9}){0,5})(\.\*)?[a-z0-9.+-]*)(\s*)$/i;

function clauseOf(text: string, format: ManifestFormat): (Clause & Around) | null {
  const match = clausePattern.exec(text);
  if (match === null) return null;
  const [, before = '', operator = '', between = '', version = '', numbers = '', star, after = ''] =
    match;
  const isConda = format === 'conda' || format === 'pixi';
  return {
    ...{ before, operator, between, version, after, isPrefix: star !== undefined },
    numbers: numbers.split('.').map(Number),
    isExact: !(isConda && operator === '='),
  };
}

/** The operator and the version that take the place of a clause's own. */
function raisedClause(clause: Clause, { line, version }: RaiseTarget): readonly [string, string] {
  const { operator, numbers, isPrefix } = clause;
  const goal = line.split('.').map(Number);
  const same = [operator, clause.version] as const;
  const isAtLeast = compareLines(numbers.join('.'), line) >= 0;
  if (isPrefix) {
    return operator === '!=' ? same : [operator, `${resized(goal, numbers.length)}.*`];
  }
  switch (operator) {
    case '==':
    case '===':
      // Of a version that nobody has seen it is not said that it exists: all of the line will do.
      return version === null ? ['~=', `${line}.0`] : [operator, version];
    case '~=':
      return [operator, resized(goal, Math.max(2, numbers.length))];
    case '>=':
    case '>':
      return isAtLeast ? same : ['>=', padded(goal, numbers.length)];
    case '<':
    case '<=':
      if (isAtLeast && !(operator === '<' && compareLines(numbers.join('.'), line) === 0))
        return same;
      return operator === '<=' && version !== null
        ? [operator, version]
        : ['<', limit(numbers, goal)];
    case '^':
    case '~':
      return [operator, padded(goal, numbers.length)];
    case '!=':
      return same;
    default:
      if (!clause.isExact) return [operator, line];
      return version === null ? ['', `${line}.*`] : [operator, version];
  }
}

/** The bound above the goal that goes as far above it as the old one did: `<5` to `<6`, `<4.3` to `<5.3`. */
function limit(old: readonly number[], goal: readonly number[]): string {
  const last = Math.max(
    0,
    Math.min(
      old.findLastIndex((n) => n !== 0),
      goal.length - 1,
    ),
  );
  const head = goal.slice(0, last + 1).map((n, at) => (at === last ? n + 1 : n));
  return padded(head, old.length);
}

function padded(numbers: readonly number[], length: number): string {
  return [...numbers, ...Array(Math.max(0, length - numbers.length)).fill(0)].join('.');
}

function resized(numbers: readonly number[], length: number): string {
  return padded(numbers.slice(0, length), length);
}
