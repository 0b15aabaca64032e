import { manifestFormat } from '../../workspace/manifestFormats.ts';
import { condaSpot } from './condaSpot.ts';
import { requirementIn } from './requirementIn.ts';
import type { RequirementSpot } from './requirementSpot.ts';
import { setupCfgSpot } from './setupCfgSpot.ts';
import { tomlSpot } from './tomlSpot.ts';

/**
 * What can be completed at an offset of a manifest: in requirement files, in pyproject.toml, Pipfile and pixi.toml, in the
 * lists of setup.cfg and environment.yml.
 * @returns null everywhere else: in comments, options, markers, other tables
 */
export function spotAt(path: string, text: string, offset: number): RequirementSpot | null {
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
