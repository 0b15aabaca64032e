/**
 * How versions are written: as PEP 440 has it in requirements, and as the keyed tables of Pipenv take it; as Poetry does; as
 * conda does.
 */
export type VersionStyle = 'requirement' | 'keyed' | 'poetry' | 'conda';

export type VersionOperator = '==' | '~=' | '>=' | '=' | '^' | '~' | '';

/** The operators behind which a version is offered. A bare version is offered with what is usual before it. */
export const styleOperators: Readonly<Record<VersionStyle, readonly VersionOperator[]>> = {
  requirement: ['==', '~=', '>='],
  keyed: ['==', '~=', '>=', ''],
  // https://python-poetry.org/docs/dependency-specification/
  poetry: ['^', '~', '==', '~=', '>=', ''],
  // https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html
  conda: ['=', '~=', '>=', ''],
};

/** Behind the last operator of what is written, if it is one of these. */
export function versionBeingTyped(
  before: string,
  style: VersionStyle,
): { readonly operator: VersionOperator; readonly typed: string } | null {
  const [, typed] = /^[ \t]*([\w.*+!-]*)$/.exec(before) ?? [];
  if (typed !== undefined)
    return styleOperators[style].includes('') ? { operator: '', typed } : null;
  const clause = /(?:^|[^=~<>!^])(===|==|~=|>=|<=|!=|[=^~<>])[ \t]*([\w.*+!-]*)$/.exec(before);
  const operator = styleOperators[style].find((one) => one !== '' && one === clause?.[1]);
  return operator === undefined ? null : { operator, typed: clause?.[2] ?? '' };
}
