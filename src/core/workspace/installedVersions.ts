import type { FrameworkNames } from './frameworkNames.ts';
import type { InstalledFact } from './installedFacts.ts';
import type { FrameworkUse } from './project.ts';

/**
 * Gives each framework found the version that is installed: an environment holds much that nobody here uses, so it adds
 * no framework. What a lock file says counts more, a written pin less.
 * @param installed what the environment of the project holds
 */
export function withInstalled(
  uses: readonly FrameworkUse[],
  installed: readonly InstalledFact[],
  names: FrameworkNames,
): readonly FrameworkUse[] {
  if (installed.length === 0) return uses;
  return uses.map((use) => {
    if (use.evidence.some(({ kind }) => kind === 'lock')) return use;
    const own = installed.find(({ name }) =>
      names.ofDistribution(name).some(({ id, role }) => id === use.id && role === 'direct'),
    );
    if (own === undefined || own.version === null) return use;
    const { file, line, text, version } = own;
    return {
      ...use,
      version,
      evidence: [...use.evidence, { file, line, kind: 'installed', text }],
    };
  });
}
