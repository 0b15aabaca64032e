import { compare, valid } from '@renovatebot/pep440';
import { compareLines } from '../compareLines.ts';
import { entriesOf } from '../knowledgeBase.ts';
import type { Finding } from '../problem.ts';
import { isInLine } from '../releaseLines.ts';
import type { Rule } from './rule.ts';

/** Every version is one by PEP 440. */
export const versionParses: Rule = function* (base) {
  for (const { file, value } of entriesOf(base)) {
    const placed = [
      { path: ['newest', 'version'], version: value.newest.version },
      ...value.changes.flatMap(({ deprecatedIn, removedIn }, index) => [
        { path: ['changes', index, 'deprecatedIn'], version: deprecatedIn },
        { path: ['changes', index, 'removedIn'], version: removedIn },
      ]),
    ];
    for (const { path, version } of placed) {
      if (version === null || valid(version) !== null) continue;
      const message = `"${version}" is no version by PEP 440`;
      yield { file, rule: 'version-parses', message, path };
    }
  }
};

/** Lines stand newest first, each once, and a higher one was not released earlier. */
export const lineOrder: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    for (const [index, lower] of value.lines.entries()) {
      const higher = value.lines[index - 1];
      if (higher === undefined) continue;
      const wrong = (field: string, message: string): Finding => ({
        ...{ file, rule: 'line-order', message },
        path: ['lines', index, field],
      });
      const order = compareLines(higher.line, lower.line);
      if (order === 0) yield wrong('line', `${lower.line} stands twice`);
      else if (order < 0) {
        yield wrong('line', `${lower.line} belongs before ${higher.line}: newest first, by number`);
      } else if (isEarlier(higher.released, lower.released)) {
        yield wrong('released', `${lower.line} cannot be newer than ${higher.line}`);
      }
    }
  }
};

/** The newest version belongs to one of the lines, where there are lines. */
export const newestHasLine: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    const { lines, newest } = value;
    if (lines.length === 0 || lines.some(({ line }) => isInLine(newest.version, line))) continue;
    const message = `no line holds ${newest.version}`;
    yield { file, rule: 'newest-has-line', message, path: ['newest', 'version'] };
  }
};

/** A change says in which version it came, and no API is removed before it is deprecated. */
export const changeVersions: Rule = function* (base) {
  for (const { file, value } of entriesOf(base)) {
    for (const [index, { effect, deprecatedIn, removedIn }] of value.changes.entries()) {
      const path = ['changes', index];
      const at = { file, rule: 'change-versions' };
      if (effect === 'removed' && removedIn === null) {
        yield { ...at, message: '"removed" needs removedIn', path: [...path, 'effect'] };
      }
      if (effect === 'deprecated' && deprecatedIn === null) {
        yield { ...at, message: '"deprecated" needs deprecatedIn', path: [...path, 'effect'] };
      }
      if (isLower(removedIn, deprecatedIn)) {
        const message = `removed in ${removedIn}, before it was deprecated in ${deprecatedIn}`;
        yield { ...at, message, path: [...path, 'removedIn'] };
      }
    }
  }
};

function isEarlier(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}

function isLower(version: string | null, other: string | null): boolean {
  if (version === null || other === null) return false;
  return valid(version) !== null && valid(other) !== null && compare(version, other) < 0;
}
