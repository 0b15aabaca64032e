import { manifestFormat } from '../../workspace/manifestFormats.ts';
import { tomlStringAt } from './tomlStringAt.ts';

/** Where a requirement is being typed, and what of it. Offsets are UTF-16 code units. */
export type RequirementSpot =
  | { readonly kind: 'name'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'version';
      readonly start: number;
      readonly end: number;
      /** The distribution as written before. */
      readonly name: string;
      readonly operator: '==' | '~=' | '>=';
    };

/** Nobody types a requirement on a longer line. */
const longest = 1000;

/**
 * What can be completed at an offset of a requirement file, or in an array of pyproject.toml that holds requirements.
 * @returns null everywhere else: in comments, options, markers, other tables
 */
export function requirementSpot(
  path: string,
  text: string,
  offset: number,
): RequirementSpot | null {
  const format = manifestFormat(path);
  if (format === 'requirements' || format === 'constraints') {
    return spotIn(text, text.lastIndexOf('\n', offset - 1) + 1, offset);
  }
  if (format !== 'pyproject') return null;
  const string = tomlStringAt(text, offset);
  return string !== null && holdsRequirements(string.path)
    ? spotIn(text, string.start, offset)
    : null;
}

/**
 * Sources: packaging.python.org, pyproject.toml specification and dependency groups (PEP 735); docs.astral.sh/uv,
 * `dev-dependencies`; pdm-project.org, development dependencies; hatch.pypa.io, environment dependencies.
 */
const arrays: readonly (readonly (string | null)[])[] = [
  ['project', 'dependencies'],
  ['project', 'optional-dependencies', null],
  ['dependency-groups', null],
  ['tool', 'uv', 'dev-dependencies'],
  ['tool', 'uv', 'constraint-dependencies'],
  ['tool', 'pdm', 'dev-dependencies', null],
  ['tool', 'hatch', 'envs', null, 'dependencies'],
  ['tool', 'hatch', 'envs', null, 'extra-dependencies'],
];

function holdsRequirements(path: readonly string[]): boolean {
  return arrays.some(
    (keys) =>
      keys.length === path.length && keys.every((key, i) => key === null || key === path[i]),
  );
}

function spotIn(text: string, from: number, offset: number): RequirementSpot | null {
  const before = text.slice(from, offset);
  if (before.length > longest || /[#;@\\]/.test(before)) return null;
  const typed = /^[ \t]*([A-Za-z0-9][\w.-]*)?$/.exec(before);
  if (typed !== null) {
    return { kind: 'name', start: offset - (typed[1] ?? '').length, end: wordEnd(text, offset) };
  }
  const name = /^[ \t]*([A-Za-z0-9][\w.-]*)/.exec(before)?.[1];
  const clause = /[^=~<>!](==|~=|>=)[ \t]*([\w.*+!-]*)$/.exec(before);
  const operator = clause?.[1];
  if (name === undefined || clause === null || !isOperator(operator)) return null;
  const start = offset - (clause[2] ?? '').length;
  return { kind: 'version', start, end: wordEnd(text, offset), name, operator };
}

function isOperator(text: string | undefined): text is '==' | '~=' | '>=' {
  return text === '==' || text === '~=' || text === '>=';
}

function wordEnd(text: string, offset: number): number {
  const word = /[\w.*-]*/y;
  word.lastIndex = offset;
  return offset + (word.exec(text)?.[0].length ?? 0);
}
