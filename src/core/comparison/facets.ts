import { pythonRangeHolds } from '../advice/pythonRange.ts';
import type { Framework } from '../knowledge/framework.ts';
import { type FacetId, facetIds } from './look.ts';
import type { WordKey, Words } from './words.ts';

/** Something that frameworks can be picked by, with the answers that occur. */
export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** A framework's answers by facet; empty where unknown. */
export type FacetValues = Readonly<Record<FacetId, readonly string[]>>;

export function facetValues(framework: Framework): FacetValues {
  return {
    kind: [framework.kind],
    protocol: framework.protocols,
    async: [framework.async.level],
    maintenance: [framework.maintenance.signal],
    licence: licences(framework.licence),
    python: pythons.filter((own) => pythonRangeHolds(framework.newest.python, own) === 'yes'),
  };
}

/** Each facet with the answers that some framework gives; one that all answer alike is left out. */
export function facetsOf(columns: readonly FacetValues[], words: Words): Facet[] {
  return facetIds.flatMap((id) => {
    const values = new Set(columns.flatMap((column) => column[id]));
    if (values.size < 2) return [];
    const options = inOrder(id, values).map((value) => ({
      id: value,
      // Licences and versions are names; the others have words.
      label: Object.hasOwn(words, `${id}.${value}`) ? words[`${id}.${value}` as WordKey] : value,
    }));
    return [{ id, label: words[`row.${rowOf[id]}`], options }];
  });
}

/** Those that somebody may still run. */
const pythons = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;

/** The row that tells the same of each framework. */
const rowOf = {
  kind: 'kind',
  protocol: 'protocols',
  async: 'async',
  maintenance: 'maintenance',
  licence: 'licence',
  python: 'python',
} as const satisfies Record<FacetId, string>;

const orders: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  kind: ['full-stack', 'micro', 'api', 'async', 'add-on'],
  protocol: ['WSGI', 'ASGI', 'RSGI', 'own-server'],
  async: ['native', 'partial', 'none', 'unknown'],
  maintenance: ['active', 'maintenance', 'dormant', 'legacy', 'archived', 'unknown'],
  python: pythons,
};

function inOrder(facet: FacetId, values: ReadonlySet<string>): string[] {
  const order = orders[facet];
  return order === undefined ? [...values].sort() : order.filter((value) => values.has(value));
}

/** The licences of an expression such as `Apache-2.0 AND MIT`, without remarks in brackets. */
function licences(text: string): string[] {
  return text
    .replace(/\([^()]*\)/g, '')
    .split(/\s+(?:AND|OR)\s+/)
    .map((licence) => licence.trim())
    .filter(Boolean);
}
