import type { Capability, Framework, ReleaseLine } from '../../../src/core/knowledge/framework.ts';
import type { KnowledgeProfiles } from '../../../src/core/knowledge/knowledge.ts';

export const today = '2026-11-22';

const checked = '2026-11-01';
const from = { sources: ['docs'], checked };

/** A framework of no interest but for what `change` says. */
export function framework(id: string, change: Partial<Framework> = {}): Framework {
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    summary: `All about ${id}.`,
    kind: 'micro',
    extends: null,
    condaNames: [],
    serverModules: [],
    singleClass: null,
    protocols: ['WSGI'],
    distributions: [id],
    imports: [id],
    links: {
      docs: `https://${id}.test/docs`,
      docsForVersion: null,
      source: `https://${id}.test/source`,
      changelog: null,
      security: null,
    },
    newest: { version: '2.1', date: '2026-01-01', python: '>=3.10', ...from },
    maintenance: { signal: 'active', lastRelease: '2026-01-01', note: '', ...from },
    policy: { published: true, text: 'Two years a line.', ...from },
    lines: [line('2.1', '2027-01-01'), line('1.0', '2024-01-01')],
    modules: [],
    changes: [],
    addons: [],
    async: { level: 'none', note: '', ...from },
    licence: 'MIT',
    dependencies: { count: 0, names: [], ...from },
    firstRelease: 2010,
    traps: [],
    capabilities: { orm: capability('builtin'), admin: capability('none') },
    strengths: [],
    weaknesses: [],
    goodFor: [],
    notFor: [],
    article: [],
    traits: {},
    ...change,
  };
}

export function line(name: string, securityEnd: string | null): ReleaseLine {
  return {
    line: name,
    released: '2023-01-01',
    activeEnd: securityEnd,
    securityEnd,
    lts: false,
    python: null,
    note: '',
    ...from,
  };
}

export function capability(
  level: Capability['level'],
  note = '',
  addons: readonly string[] = [],
): Capability {
  return { level, note, addons, ...from };
}

export function knowledge(...frameworks: readonly Framework[]): KnowledgeProfiles {
  return {
    date: checked,
    frameworks,
    groups: [{ id: 'data', label: 'Data' }],
    criteria: [
      { id: 'orm', label: 'ORM', group: 'data', question: 'Does it map objects?' },
      { id: 'admin', label: 'Admin', group: 'data', question: 'Is there a screen?' },
    ],
    traits: [],
    sources: {
      docs: { title: 'The docs', url: 'https://docs.test/', date: '2026-10-01' },
      book: { title: 'A book', url: null, date: '2020-01-01' },
      unused: { title: 'Unused', url: 'https://unused.test/', date: '2020-01-01' },
    },
    article: { title: 'Four', publisher: 'Pieces', published: '2022-11-16', claims: [] },
  };
}

/** Text that mark-up, a table or a layout could trip over. */
export const hostile =
  '</script><img src=x onerror=alert(1)> [a](javascript:1) | `b` **c** _d_ \u202Ertl\u202C "q" & \n# e';
