import { normalizeName } from './normalizeName.ts';
import { readPythonString } from './pythonString.ts';
import type { Refusal } from './refusals.ts';
import { isRefusal } from './refusals.ts';
import { skipSpaces } from './specifier.ts';

/** Deeper nesting is no marker anyone writes; Python's own recursion would end there as well. */
const MAX_NESTING = 150;

const VARIABLE =
  /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
const QUOTED = /'[^']*'|"[^"]*"/y;
const OPERATOR = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y;
const LOGICAL = /(?:or|and)\b/y;

export interface MarkerOperand {
  readonly kind: 'variable' | 'value';
  readonly text: string;
}

export interface MarkerComparison {
  readonly left: MarkerOperand;
  readonly operator: string;
  readonly right: MarkerOperand;
}

/** Atoms with `and`, `or` between them. */
export type MarkerExpression = readonly (MarkerComparison | MarkerExpression | 'and' | 'or')[];

interface Read<Value> {
  readonly value: Value;
  readonly end: number;
}

/**
 * Reads the environment marker at `at` of `text` as packaging's parser does.
 * Source: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 * @returns the marker as packaging prints it and the index after it and its blanks, or why and where it is refused.
 */
export function readMarker(text: string, at: number): Read<string> | Refusal {
  const expression = readExpression(text, at, 0);
  if (isRefusal(expression)) return expression;
  // PEP 685; packaging normalises at the top level only.
  const normalized = expression.value.map((part) =>
    isComparison(part) ? normalizeExtra(part) : part,
  );
  return { value: format(normalized, true), end: expression.end };
}

/** A marker as {@link readMarker} prints it, in its parts; null for any other text. */
export function parseMarker(text: string): MarkerExpression | null {
  const expression = readExpression(text, 0, 0);
  return isRefusal(expression) || expression.end < text.length ? null : expression.value;
}

function readExpression(
  text: string,
  at: number,
  nesting: number,
): Read<MarkerExpression> | Refusal {
  const parts: MarkerExpression[number][] = [];
  let end = at;
  for (;;) {
    const atom = readAtom(text, end, nesting);
    if (isRefusal(atom)) return atom;
    parts.push(atom.value);
    end = atom.end;
    const logical = matchAt(LOGICAL, text, end);
    if (logical !== 'and' && logical !== 'or') return { value: parts, end };
    parts.push(logical);
    end += logical.length;
  }
}

function readAtom(
  text: string,
  at: number,
  nesting: number,
): Read<MarkerComparison | MarkerExpression> | Refusal {
  const start = skipSpaces(text, at);
  if (text[start] !== '(') return readComparison(text, start);
  if (nesting >= MAX_NESTING) return refuse(start);
  const inner = readExpression(text, start + 1, nesting + 1);
  if (isRefusal(inner)) return inner;
  if (text[inner.end] !== ')') return refuse(inner.end);
  return { value: inner.value, end: skipSpaces(text, inner.end + 1) };
}

function readComparison(text: string, at: number): Read<MarkerComparison> | Refusal {
  const left = readOperand(text, at);
  if (isRefusal(left)) return left;
  const operator = matchAt(OPERATOR, text, left.end);
  if (operator === null) return refuse(left.end);
  const right = readOperand(text, skipSpaces(text, left.end + operator.length));
  if (isRefusal(right)) return right;
  return {
    value: {
      left: left.value,
      operator: operator.startsWith('not') ? 'not in' : operator,
      right: right.value,
    },
    end: right.end,
  };
}

function readOperand(text: string, at: number): Read<MarkerOperand> | Refusal {
  const variable = matchAt(VARIABLE, text, at);
  if (variable !== null) {
    const name = variable.replace('.', '_');
    const value = name === 'python_implementation' ? `platform_${name}` : name;
    return {
      value: { kind: 'variable', text: value },
      end: skipSpaces(text, at + variable.length),
    };
  }
  const quoted = matchAt(QUOTED, text, at);
  const value = quoted === null ? null : readPythonString(quoted.slice(1, -1));
  if (quoted === null || value === null) return refuse(at);
  return { value: { kind: 'value', text: value }, end: skipSpaces(text, at + quoted.length) };
}

function normalizeExtra(comparison: MarkerComparison): MarkerComparison {
  const { left, right } = comparison;
  const normal = (operand: MarkerOperand): MarkerOperand => ({
    kind: 'value',
    text: normalizeName(operand.text),
  });
  if (left.kind === 'variable' && left.text === 'extra') {
    return { ...comparison, right: normal(right) };
  }
  if (right.kind === 'variable' && right.text === 'extra') {
    return { ...comparison, left: normal(left) };
  }
  return comparison;
}

function format(part: MarkerExpression[number], outermost: boolean): string {
  if (typeof part === 'string') return part;
  if (isComparison(part)) {
    return `${formatOperand(part.left)} ${part.operator} ${formatOperand(part.right)}`;
  }
  const [only] = part;
  // As packaging: what a lone pair of parentheses holds is printed as though it stood outermost.
  if (part.length === 1 && only !== undefined) return format(only, true);
  const inner = part.map((each) => format(each, false)).join(' ');
  return outermost ? inner : `(${inner})`;
}

function formatOperand({ kind, text }: MarkerOperand): string {
  return kind === 'value' ? `"${text}"` : text;
}

function isComparison(part: MarkerExpression[number]): part is MarkerComparison {
  return typeof part === 'object' && 'operator' in part;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function refuse(at: number): Refusal {
  return { refused: 'invalid-marker', at };
}
