import {
  type Arrangement,
  type FacetChoice,
  type FacetId,
  facetIds,
  type Look,
} from '../core/comparison/look.ts';
import * as s from './schema.ts';

/** An id of a framework, a row or an option. */
export const idSchema = s.textUpTo(200);

/** More frameworks than anybody compares. */
const ids = s.list(idSchema, 1000);

export const arrangementSchema = s.object({
  frameworks: s.nullable(ids),
  preset: idSchema,
  added: ids,
  removed: ids,
  order: ids,
  pinned: ids,
  unpinned: ids,
}) satisfies s.Schema<Arrangement>;

export const facetsSchema = s.object(
  Object.fromEntries(facetIds.map((id) => [id, ids])) as Readonly<Record<FacetId, typeof ids>>,
) satisfies s.Schema<FacetChoice>;

/** What decides which rows and columns are on screen, and which way they stand. */
export const lookEntries = {
  filter: s.textUpTo(500),
  differencesOnly: s.flag,
  arrangement: arrangementSchema,
  facets: facetsSchema,
  transposed: s.flag,
};

export const lookSchema = s.object(lookEntries) satisfies s.Schema<Required<Look>>;
