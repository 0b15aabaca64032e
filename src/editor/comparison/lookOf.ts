import { firstArrangement, type Look, noFacets } from '../../core/comparison/look.ts';
import type { ShownView } from '../../core/comparison/viewText.ts';
import type { Payload } from '../../protocol/messages.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import type { CompareArgument } from './compareArgument.ts';

/** What the panel is to show for an argument; what it does not speak of stays as it is. */
export function viewOf(argument: CompareArgument): Payload['start'] & Pick<ViewState, 'view'> {
  const { view, framework, chart, asTable } = argument;
  return {
    view: view ?? (framework === undefined ? 'table' : 'profile'),
    ...(framework === undefined ? {} : { framework }),
    ...(chart === undefined ? {} : { chart: { x: chart.x ?? '', y: chart.y ?? '' } }),
    ...(asTable === undefined ? {} : { twins: asTable }),
    ...lookOf(argument),
  };
}

/** What of a look an argument asks for; what it does not speak of is left out. */
function lookOf(argument: CompareArgument): Partial<Required<Look>> {
  const { frameworks, preset, pinned, unpinned, filter, filters, differencesOnly, transposed } =
    argument;
  const arranges = [frameworks, preset, pinned, unpinned].some((one) => one !== undefined);
  const arrangement = {
    ...firstArrangement,
    frameworks: frameworks ?? null,
    preset: preset ?? firstArrangement.preset,
    order: frameworks ?? pinned ?? [],
    pinned: pinned ?? [],
    unpinned: unpinned ?? [],
  };
  return {
    ...(arranges ? { arrangement } : {}),
    ...(filter === undefined ? {} : { filter }),
    ...(filters === undefined ? {} : { facets: { ...noFacets, ...filters } }),
    ...(differencesOnly === undefined ? {} : { differencesOnly }),
    ...(transposed === undefined ? {} : { transposed }),
  };
}

/** The view of somebody who asked for that and nothing else. */
export function shownBy(argument: CompareArgument): ShownView {
  const { view, framework = '', chart = noAxis } = viewOf(argument);
  const look = {
    filter: '',
    differencesOnly: false,
    transposed: false,
    facets: noFacets,
    arrangement: firstArrangement,
    ...lookOf(argument),
  };
  return { view, framework, chart, look };
}

const noAxis = { x: '', y: '' };
