import { canonicalSpecifier } from '../python/specifier.ts';
import { uniteSpecifiers } from './uniteSpecifiers.ts';

/** Nobody writes longer or deeper ones. */
const MAX_LENGTH = 1000;
const MAX_NESTING = 20;

const CLAUSE = /^(==|!=|<=|>=|~=|=|<|>)?\s*([^\s=<>!~]+)$/;

/**
 * A version specification of conda in PEP 440: `3.1.*` and `=3.1` mean every version that begins so, a bare `3.1` that
 * version only, `,` means and, `|` or, and binds less. What PEP 440 cannot say is left out, so that the result may be
 * wider and is never narrower.
 * Source: `VersionSpec` and `treeify` in conda's `conda/models/version.py`; rattler, which pixi uses, reads them alike.
 * @param version the version part only, without name and build: `=3.1` of `flask=3.1=py312_0`.
 * @returns a canonical specifier; '' where any version will do or nothing of it can be said.
 */
export function condaSpecifier(version: string): string {
  if (version.length > MAX_LENGTH) return '';
  const tokens = version.match(/[(),|]|[^(),|]+/g) ?? [];
  const { value, end } = readAny(tokens, 0, 0);
  return end < tokens.length ? '' : value;
}

interface Read {
  /** A canonical specifier. */
  readonly value: string;
  /** The index of the token after it. */
  readonly end: number;
}

function readAny(tokens: readonly string[], at: number, nesting: number): Read {
  const alternatives: string[] = [];
  for (let i = at; ; i++) {
    const { value, end } = readAll(tokens, i, nesting);
    alternatives.push(value);
    i = end;
    if (tokens[i] !== '|') return { value: uniteSpecifiers(alternatives), end: i };
  }
}

function readAll(tokens: readonly string[], at: number, nesting: number): Read {
  const clauses: string[] = [];
  for (let i = at; ; i++) {
    const { value, end } = readOne(tokens, i, nesting);
    clauses.push(value);
    i = end;
    if (tokens[i] !== ',') return { value: canonicalSpecifier(clauses.join(',')) ?? '', end: i };
  }
}

function readOne(tokens: readonly string[], at: number, nesting: number): Read {
  const token = tokens[at]?.trim() ?? '';
  if (token === '' && tokens[at] !== undefined) return readOne(tokens, at + 1, nesting);
  if (token === '(' && nesting < MAX_NESTING) {
    const { value, end } = readAny(tokens, at + 1, nesting + 1);
    const after = tokens[end] === ')' ? end + 1 : end;
    return { value, end: tokens[after]?.trim() === '' ? after + 1 : after };
  }
  if (/^[(),|]?$/.test(token)) return { value: '', end: at };
  return { value: clause(token), end: at + 1 };
}

function clause(written: string): string {
  const match = CLAUSE.exec(written);
  const [, operator = '==', version = ''] = match ?? [];
  // A star ends what a version must begin with; what stands behind it PEP 440 cannot say.
  const [prefix = ''] = version.split('*', 1);
  const release = prefix.replace(/\.$/, '');
  if (match === null || release === '') return '';
  const isPrefix = prefix !== version || operator === '=';
  const said =
    isPrefix && ['=', '=='].includes(operator)
      ? `==${release}.*`
      : isPrefix && operator === '!='
        ? `!=${release}.*`
        : `${operator}${release}`;
  return (
    canonicalSpecifier(said) ?? (operator === '=' ? (canonicalSpecifier(`>=${release}`) ?? '') : '')
  );
}
