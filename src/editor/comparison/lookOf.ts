import { firstArrangement, type Look, noFacets } from '../../core/comparison/look.ts';
import type { CompareArgument } from './compareArgument.ts';

/** What of a look an argument asks for; what it does not speak of is left out. */
export function lookOf(argument: CompareArgument): Partial<Required<Look>> {
  const { frameworks, preset, pinned, filter, filters, differencesOnly, transposed } = argument;
  const arranges = frameworks !== undefined || preset !== undefined || pinned !== undefined;
  const arrangement = {
    ...firstArrangement,
    frameworks: frameworks ?? null,
    preset: preset ?? firstArrangement.preset,
    order: frameworks ?? pinned ?? [],
    pinned: pinned ?? [],
  };
  return {
    ...(arranges ? { arrangement } : {}),
    ...(filter === undefined ? {} : { filter }),
    ...(filters === undefined ? {} : { facets: { ...noFacets, ...filters } }),
    ...(differencesOnly === undefined ? {} : { differencesOnly }),
    ...(transposed === undefined ? {} : { transposed }),
  };
}

/** The look of somebody who asked for that and nothing else. */
export function wholeLookOf(argument: CompareArgument): Required<Look> {
  return {
    filter: '',
    differencesOnly: false,
    transposed: false,
    facets: noFacets,
    arrangement: firstArrangement,
    ...lookOf(argument),
  };
}
