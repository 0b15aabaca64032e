import type { Finding, TextEdit } from '../../src/core/guidance/findings/finding.ts';
import { projectFindings } from '../../src/core/guidance/findings/projectFindings.ts';
import type { FindingDetails } from '../../src/core/guidance/findings/projectSurroundings.ts';
import type { Addon, Framework } from '../../src/core/knowledge/framework.ts';
import { readCondaEnvironment } from '../../src/core/manifests/condaEnvironment.ts';
import { readCondaLock } from '../../src/core/manifests/locks/readCondaLock.ts';
import { readPixiLock } from '../../src/core/manifests/locks/readPixiLock.ts';
import { concludeProjects } from '../../src/core/workspace/concludeProjects.ts';
import { FrameworkNames } from '../../src/core/workspace/frameworkNames.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { framework, line } from '../core/comparison/fixture.ts';
import { InMemoryFolder } from './inMemoryFolder.ts';

const from = { sources: ['docs'], checked: '2026-11-01' };

/** Distributions that speak for a framework, by strength. */
function addons(byName: Readonly<Record<string, Addon['strength']>>): readonly Addon[] {
  return Object.entries(byName).map(([distribution, strength]) => ({
    ...{ distribution, strength, imports: [distribution.replaceAll('-', '_')], note: '', ...from },
  }));
}

const lately = { signal: 'active', lastRelease: '2026-06-01', note: '', ...from } as const;

/** A small knowledge base, made up but for its names, that the cases in test/cases/guidance are written for. */
export const caseFrameworks: readonly Framework[] = [
  framework('django', {
    kind: 'full-stack',
    distributions: ['Django'],
    newest: { version: '5.2.8', date: '2026-06-01', python: '>=3.10', ...from },
    maintenance: lately,
    lines: [
      { ...line('5.2', '2028-04-30'), python: '3.10-3.14' },
      { ...line('5.1', '2026-12-31'), activeEnd: '2026-01-01', python: '3.10-3.13' },
      { ...line('4.2', '2026-04-30'), python: '3.8-3.12' },
      line('3.2', '2024-04-01'),
    ],
    addons: addons({ 'django-extensions': 'strong', 'some-hint': 'medium', gunicorn: 'neutral' }),
  }),
  framework('drf', {
    ...{ kind: 'add-on', extends: 'django', imports: ['rest_framework'] },
    distributions: ['djangorestframework'],
    lines: [],
    maintenance: lately,
  }),
  framework('flask', {
    newest: { version: '3.1.3', date: '2026-06-01', python: '>=3.10', ...from },
    maintenance: lately,
    lines: [line('3.1', null), line('2.3', '2025-01-01')],
    addons: addons({ 'Flask-Login': 'strong' }),
  }),
  framework('fastapi', {
    ...{ kind: 'api', protocols: ['ASGI'], lines: [], maintenance: lately },
    policy: { published: false, text: '', ...from },
  }),
  framework('starlette', { protocols: ['ASGI'], lines: [], maintenance: lately }),
  framework('aiohttp', {
    ...{ kind: 'async', lines: [], maintenance: lately, serverModules: ['aiohttp.web'] },
  }),
  framework('cherrypy', {
    distributions: ['CherryPy'],
    newest: { version: '18.10.0', date: '2024-06-14', python: '>=3.6', ...from },
    maintenance: { signal: 'maintenance', lastRelease: '2024-06-14', note: '', ...from },
    lines: [],
  }),
  framework('klein', {
    kind: 'async',
    protocols: ['own-server'],
    lines: [],
    maintenance: { signal: 'dormant', lastRelease: null, note: '', ...from },
  }),
  framework('pylons', {
    lines: [],
    maintenance: { signal: 'archived', lastRelease: '2018-01-01', note: '', ...from },
  }),
  framework('connexion', { kind: 'api', lines: [], maintenance: lately }),
  framework('bottle', { lines: [], maintenance: lately, singleClass: 'Bottle' }),
];

const details: FindingDetails = {
  sources: { docs: { title: 'The policy', url: 'https://docs.test/policy' } },
  frameworks: { fastapi: { dependencies: { names: ['starlette', 'pydantic'] } } },
};

/** What the rules about projects find in a folder of these files. */
export async function findingsIn(
  files: Readonly<Record<string, string>>,
  {
    today = '2026-11-22',
    knows = true,
    complete = true,
  }: { readonly today?: string; readonly knows?: boolean; readonly complete?: boolean } = {},
): Promise<readonly Finding[]> {
  const frameworks = knows ? caseFrameworks : [];
  const names = new FrameworkNames(frameworks);
  const scan = await scanFolder(new InMemoryFolder(new Map(Object.entries(files)), complete), {
    keep: names.knowsImport,
    sieve: names.sieve,
    singleModules: names.singleModules,
    yaml: async () => ({ readCondaEnvironment, readCondaLock, readPixiLock }),
    isDistribution: names.knowsDistribution,
  });
  const conclusion = concludeProjects(scan.files, names, scan);
  return projectFindings({
    ...{ files: scan.files, conclusion, names, frameworks, today },
    details: knows ? details : null,
  });
}

/** A text after edits that are in order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
}
