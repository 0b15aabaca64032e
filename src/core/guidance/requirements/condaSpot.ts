import { requirementIn } from './requirementIn.ts';
import type { RequirementSpot } from './requirementSpot.ts';
import { versionBeingTyped } from './versionStyle.ts';
import { wordEnd } from './wordEnd.ts';

/** Nobody types a package on a longer line. */
const longest = 1000;

/**
 * What is being typed in the lists of an environment.yml: packages of conda below `dependencies:`, requirements below
 * `- pip:` in it. Reads lines and their indents alone, as YAML that is being typed is broken.
 * Source: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export function condaSpot(text: string, offset: number): RequirementSpot | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [item, indent = ''] = /^([ ]*)-[ ]+["']?/.exec(text.slice(lineStart, offset)) ?? [];
  if (item === undefined) return null;
  const from = lineStart + item.length;
  switch (listAbove(text.slice(0, lineStart), indent.length)) {
    case 'conda':
      return packageIn(text, from, offset);
    case 'pip':
      return requirementIn(text, from, offset);
    default:
      return null;
  }
}

/** What the list is that an item with this indent belongs to. */
function listAbove(text: string, indent: number): 'conda' | 'pip' | null {
  const lines = text.split('\n');
  const owner = lines.findLast((line) => {
    const [, before = '', mark] = /^( *)(\S?)/.exec(line) ?? [];
    if (mark === undefined || mark === '' || mark === '#') return false;
    // A list may stand as far left as its key.
    return before.length < indent || (before.length === indent && mark !== '-');
  });
  if (owner === undefined) return null;
  if (/^dependencies\s*:\s*(#.*)?$/.test(owner)) return 'conda';
  return /^ *- +["']?pip["']?\s*:\s*(#.*)?$/.test(owner) ? 'pip' : null;
}

function packageIn(text: string, from: number, offset: number): RequirementSpot | null {
  const before = text.slice(from, offset);
  if (before.length > longest || before.includes('#')) return null;
  const match = /^(?:[\w./-]+::)?([A-Za-z0-9][\w.-]*)?/.exec(before);
  const [whole = '', name = ''] = match ?? [];
  const end = wordEnd(text, offset);
  if (whole.length === before.length) {
    return { kind: 'name', start: offset - name.length, end };
  }
  const version = versionBeingTyped(before.slice(whole.length), 'conda');
  if (name === '' || version === null) return null;
  const { operator, typed } = version;
  return { kind: 'version', start: offset - typed.length, end, name, operator, style: 'conda' };
}
