import { manifestFormat } from '../../workspace/manifestFormats.ts';
import { condaSpot } from './condaSpot.ts';
import { requirementIn } from './requirementIn.ts';
import { setupCfgSpot } from './setupCfgSpot.ts';
import { tomlSpot } from './tomlSpot.ts';
import type { VersionStyle } from './versionStyle.ts';

/** Where a requirement is being typed, and what of it. Offsets are UTF-16 code units. */
export type RequirementSpot = NameSpot | VersionSpot;

export interface NameSpot {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
}

export interface VersionSpot {
  readonly kind: 'version';
  readonly start: number;
  readonly end: number;
  /** The distribution as written before. */
  readonly name: string;
  /** What stands before the version; '' where nothing does. */
  readonly operator: VersionOperator;
  readonly style: VersionStyle;
}

export type VersionOperator = '==' | '~=' | '>=' | '=' | '^' | '~' | '';

/**
 * What can be completed at an offset of a manifest: in requirement files, in pyproject.toml, Pipfile and pixi.toml, in the
 * lists of setup.cfg and environment.yml.
 * @returns null everywhere else: in comments, options, markers, other tables
 */
export function requirementSpot(
  path: string,
  text: string,
  offset: number,
): RequirementSpot | null {
  const format = manifestFormat(path);
  switch (format) {
    case 'requirements':
    case 'constraints':
      return requirementIn(text, text.lastIndexOf('\n', offset - 1) + 1, offset);
    case 'pyproject':
    case 'pipfile':
    case 'pixi':
      return tomlSpot(format, text, offset);
    case 'setup-cfg':
      return setupCfgSpot(text, offset);
    case 'conda':
      return condaSpot(text, offset);
    default:
      return null;
  }
}
