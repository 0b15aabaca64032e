import { allOf, anyOf, type Truth } from './rule.ts';

type Release = readonly [major: number, minor: number];

const piece =
  /(?<op>>=|<=|==|~=|!=|<|>)?\s*(?<from>\d+(?:\.\d+)?)(?:\.(?:\d+|\*))*(?<open>\+)?(?:\s*[-–]\s*(?<to>\d+\.\d+))?/gu;

/**
 * Whether a text such as `3.10-3.14`, `>=3.9,<3.13` or `2.7, 3.4-3.7` takes in a Python release. A release above a
 * plain range is unknown, not refused: such ranges say what was tested, and only `<` or `<=` says what is refused.
 */
export function pythonRangeHolds(text: string, release: string): Truth {
  const wanted = parseRelease(release);
  // Remarks follow in brackets or after a semicolon.
  const [range = ''] = text.split(/[(;]/u, 1);
  const bounds: Truth[] = [];
  const choices: Truth[] = [];
  for (const { groups = {} } of range.matchAll(piece)) {
    const from = parseRelease(groups.from ?? '');
    if (groups.op !== undefined) bounds.push(meets(wanted, groups.op, from));
    else if (groups.open !== undefined) choices.push(truth(compare(wanted, from) >= 0));
    else choices.push(within(wanted, from, parseRelease(groups.to ?? groups.from ?? '')));
  }
  if (bounds.length + choices.length === 0) return 'unknown';
  return allOf(choices.length === 0 ? bounds : [...bounds, anyOf(choices)]);
}

function meets(wanted: Release, op: string, bound: Release): Truth {
  const order = compare(wanted, bound);
  switch (op) {
    case '>=':
      return truth(order >= 0);
    case '>':
      return truth(order > 0);
    case '<=':
      return truth(order <= 0);
    case '<':
      return truth(order < 0);
    case '==':
      return truth(order === 0);
    case '!=':
      return truth(order !== 0);
    default:
      return truth(order >= 0 && wanted[0] === bound[0]);
  }
}

function within(wanted: Release, from: Release, to: Release): Truth {
  if (compare(wanted, from) < 0) return 'no';
  return compare(wanted, to) <= 0 ? 'yes' : 'unknown';
}

function truth(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

function compare(a: Release, b: Release): number {
  return a[0] - b[0] || a[1] - b[1];
}

function parseRelease(text: string): Release {
  const [major = '0', minor = '0'] = text.split('.');
  return [Number(major), Number(minor)];
}
