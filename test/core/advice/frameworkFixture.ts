import type {
  AsyncLevel,
  Capability,
  CapabilityLevel,
  Framework,
  FrameworkKind,
  MaintenanceSignal,
  Protocol,
  ReleaseLine,
} from '../../../src/core/knowledge/framework.ts';

/** The facts that the advice reads, in brief. */
export interface FactsInBrief {
  readonly id: string;
  readonly kind?: FrameworkKind;
  readonly protocols?: readonly Protocol[];
  readonly async?: AsyncLevel;
  readonly maintenance?: MaintenanceSignal;
  /** Whether a support policy is published. */
  readonly published?: boolean;
  readonly newest?: { readonly version: string; readonly python: string };
  readonly lines?: readonly Pick<ReleaseLine, 'line' | 'securityEnd' | 'python'>[];
  /** Criteria by level; the others are as `otherwise` says. */
  readonly capabilities?: Readonly<Partial<Record<CapabilityLevel, readonly string[]>>>;
  readonly otherwise?: CapabilityLevel;
  readonly traits?: Readonly<Record<string, string>>;
}

const sourced = { sources: [], checked: '2026-11-22' } as const;
const criteria = [
  ...['templating', 'forms', 'sessions', 'orm', 'migrations', 'admin_ui', 'authentication'],
  ...['validation', 'openapi', 'websockets', 'prod_server'],
];

/** A framework with the given facts; what is left out is as ordinary as can be. */
export function framework(facts: FactsInBrief): Framework {
  const { id, newest = { version: '1.0', python: '>=3.9' }, traits = {} } = facts;
  return {
    ...{ id, name: id, summary: id, distributions: [id], imports: [id], licence: 'MIT' },
    kind: facts.kind ?? 'micro',
    extends: null,
    condaNames: [],
    serverModules: [],
    singleClass: null,
    dependencies: { ...sourced, count: null, names: [] },
    protocols: facts.protocols ?? ['WSGI'],
    links: { docs: '', docsForVersion: null, source: '', changelog: null, security: null },
    newest: { ...sourced, ...newest, date: null },
    maintenance: {
      ...sourced,
      signal: facts.maintenance ?? 'active',
      lastRelease: null,
      note: '',
    },
    policy: { ...sourced, published: facts.published ?? false, text: '' },
    lines: (facts.lines ?? []).map((line) => ({
      ...{ ...sourced, ...line, released: null, activeEnd: null, lts: false, note: '' },
    })),
    ...{ modules: [], changes: [], addons: [], firstRelease: 2010, traps: [] },
    async: { ...sourced, level: facts.async ?? 'none', note: '' },
    capabilities: capabilities(facts),
    ...{ strengths: [], weaknesses: [], goodFor: [], notFor: [], article: [] },
    traits: Object.fromEntries(
      Object.entries({ talent: 'small', weight: 'some', ...traits }).map(([trait, level]) => [
        trait,
        { ...sourced, level, reason: '' },
      ]),
    ),
  };
}

/** The same framework with one criterion at another level. */
export function withCapability(
  base: Framework,
  criterion: string,
  level: CapabilityLevel,
): Framework {
  return { ...base, capabilities: { ...base.capabilities, [criterion]: capability(level) } };
}

function capabilities(facts: FactsInBrief): Record<string, Capability> {
  const all: Record<string, Capability> = {};
  for (const criterion of criteria) all[criterion] = capability(facts.otherwise ?? 'none');
  for (const [level, ids = []] of Object.entries(facts.capabilities ?? {})) {
    for (const id of ids) all[id] = capability(level as CapabilityLevel);
  }
  return all;
}

function capability(level: CapabilityLevel): Capability {
  return { ...sourced, level, note: '', addons: [] };
}
