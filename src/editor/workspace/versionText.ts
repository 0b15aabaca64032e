import type { FrameworkUse } from '../../core/workspace/project.ts';

/** Name with the version in use, else with what is asked for: `Django 4.2.7`, `CherryPy >=18.9,<19`, `Flask`. */
export function versionText(
  name: string,
  { version, specifier }: Pick<FrameworkUse, 'version' | 'specifier'>,
): string {
  const shown = version ?? specifier ?? '';
  // “TurboGears 2 2.5.0” would say the number twice.
  const series = / \d+$/.exec(name)?.[0] ?? '';
  const short =
    series !== '' && shown.startsWith(`${series.trim()}.`) ? name.slice(0, -series.length) : name;
  return [short, shown].join(' ').trim();
}
