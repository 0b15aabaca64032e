import { requirementIn } from './requirementIn.ts';
import type { RequirementSpot } from './requirementSpot.ts';

const lists: ReadonlySet<string> = new Set(['install_requires', 'setup_requires', 'tests_require']);

/**
 * What is being typed in a list of setup.cfg that holds requirements: behind its `=`, or on an indented line below.
 * Source: https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
 */
export function setupCfgSpot(text: string, offset: number): RequirementSpot | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let section = '';
  let option = '';
  for (const line of text.slice(0, lineStart).split('\n')) {
    if (/^[ \t\r]*([#;].*)?$/.test(line) || /^[ \t]/.test(line)) continue;
    const header = /^\[([^\]]*)\]/.exec(line)?.[1];
    if (header === undefined) option = nameOf(line);
    else {
      section = header;
      option = '';
    }
  }
  const line = text.slice(lineStart, offset);
  if (/^[ \t]+/.test(line)) {
    return holds(section, option) ? requirementIn(text, lineStart, offset) : null;
  }
  const assignment = /[=:]/.exec(line);
  if (assignment === null || !holds(section, nameOf(line))) return null;
  return requirementIn(text, lineStart + assignment.index + 1, offset);
}

/** setuptools takes `Install-Requires` for `install_requires`. */
function nameOf(line: string): string {
  return (line.split(/[=:]/, 1)[0] ?? '').trim().replaceAll('-', '_').toLowerCase();
}

function holds(section: string, option: string): boolean {
  return section === 'options'
    ? lists.has(option)
    : section === 'options.extras_require' && option !== '';
}
