import type { RequirementSpot } from './requirementSpot.ts';
import { versionBeingTyped } from './versionStyle.ts';
import { wordEnd } from './wordEnd.ts';

/** Nobody types a requirement on a longer line. */
const longest = 1000;

/** What is being typed of a requirement of PEP 508 that begins at `from`; null in its marker, URL or comment. */
export function requirementIn(text: string, from: number, offset: number): RequirementSpot | null {
  const before = text.slice(from, offset);
  if (before.length > longest || /[#;@\\]/.test(before)) return null;
  const typed = /^[ \t]*([A-Za-z0-9][\w.-]*)?$/.exec(before);
  if (typed !== null) {
    return { kind: 'name', start: offset - (typed[1] ?? '').length, end: wordEnd(text, offset) };
  }
  const [whole = '', name] = /^[ \t]*([A-Za-z0-9][\w.-]*)/.exec(before) ?? [];
  const version = versionBeingTyped(before.slice(whole.length), 'requirement');
  if (name === undefined || version === null) return null;
  const { operator, typed: written } = version;
  const start = offset - written.length;
  const end = wordEnd(text, offset);
  return { kind: 'version', start, end, name, operator, style: 'requirement' };
}
