import * as v from 'valibot';
import {
  type Arrangement,
  type FacetChoice,
  type FacetId,
  facetIds,
  type Look,
} from '../core/comparison/look.ts';

/** An id of a framework, a row or an option. */
export const idSchema = v.pipe(v.string(), v.maxLength(200));

/** More frameworks than anybody compares. */
const ids = v.pipe(v.array(idSchema), v.maxLength(1000));

export const arrangementSchema = v.object({
  frameworks: v.nullable(ids),
  preset: idSchema,
  added: ids,
  removed: ids,
  order: ids,
  pinned: ids,
  unpinned: ids,
}) satisfies v.GenericSchema<unknown, Arrangement>;

export const facetsSchema = v.object(
  Object.fromEntries(facetIds.map((id) => [id, ids])) as Readonly<Record<FacetId, typeof ids>>,
) satisfies v.GenericSchema<unknown, FacetChoice>;

/** What decides which rows and columns are on screen, and which way they stand. */
export const lookEntries = {
  filter: v.pipe(v.string(), v.maxLength(500)),
  differencesOnly: v.boolean(),
  arrangement: arrangementSchema,
  facets: facetsSchema,
  transposed: v.boolean(),
};

export const lookSchema = v.object(lookEntries) satisfies v.GenericSchema<unknown, Required<Look>>;
