import { readFileSync } from 'node:fs';
import { compare, type InUse } from '../../src/core/comparison/compare.ts';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import { joinProfiles, type KnowledgeProfiles } from '../../src/core/knowledge/knowledge.ts';
import type { Payload } from '../../src/protocol/messages.ts';
import { panelStrings } from '../../src/protocol/strings.ts';

/** The knowledge base as it ships. */
export const profiles: KnowledgeProfiles = joinProfiles(load('index'), load('profiles'));

function load(name: string) {
  return JSON.parse(readFileSync(`dist/knowledge/${name}.json`, 'utf8'));
}

export const inUse: readonly InUse[] = [
  { id: 'flask', version: '3.0.3', specifier: '~=3.0', where: 'orders/requirements.txt:2' },
  { id: 'django', version: '4.2.7', specifier: '==4.2.7', where: 'shop/requirements.txt:1' },
];

/** The article's four: the checks in a browser take their time with each column. */
const frameworks = ['cherrypy', 'django', 'flask', 'turbogears2'];

/** What the host sends with the document, for a workspace with a Flask service and a Django shop. */
export function payload(
  change: Partial<Payload> & { readonly uses?: readonly InUse[] } = {},
): Payload {
  const { uses = inUse, ...rest } = change;
  const comparison = compare(profiles, { inUse: uses, today: '2026-11-22' });
  return {
    data: { comparison, notices: [] },
    strings: panelStrings,
    ...rest,
    start: { arrangement: { ...firstArrangement, frameworks }, ...rest.start },
  };
}
