import type { FrameworkUse } from '../../core/workspace/project.ts';

/** Name with the version in use, else with what is asked for: `Django 4.2.7`, `CherryPy >=18.9,<19`, `Flask`. */
export function versionText(
  name: string,
  { version, specifier }: Pick<FrameworkUse, 'version' | 'specifier'>,
): string {
  return [name, version ?? specifier ?? ''].join(' ').trim();
}
