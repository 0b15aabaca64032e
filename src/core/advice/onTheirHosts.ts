import type { Capability, Framework } from '../knowledge/framework.ts';

/** A framework, and where it is an add-on the one that it needs: its kind and its Pythons count as well. */
export interface Hosted extends Framework {
  readonly host?: Framework;
}

/** The frameworks with each capability that an add-on leaves to its host as it is covered there. */
export function onTheirHosts(frameworks: readonly Framework[]): readonly Hosted[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  return frameworks.map((framework) => {
    const host = framework.extends === null ? undefined : byId.get(framework.extends);
    if (host === undefined) return framework;
    const capabilities = Object.entries(framework.capabilities).map(
      ([id, own]): [string, Capability] => [id, ofHost(own, host.capabilities[id])],
    );
    return { ...framework, capabilities: Object.fromEntries(capabilities), host };
  });
}

function ofHost(own: Capability, host: Capability | undefined): Capability {
  if (own.level !== 'host' || host === undefined || host.level === 'host') return own;
  return { ...own, level: host.level };
}
