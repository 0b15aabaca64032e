import type { Comparison } from '../../core/comparison/comparison.ts';
import { type FacetChoice, type FacetId, facetIds, noFacets } from '../../core/comparison/look.ts';
import { usePanel } from './context.ts';
import { Popup } from './popup.tsx';
import type { Change } from './useViewState.ts';

interface FiltersPopupProps {
  readonly comparison: Comparison;
  readonly facets: FacetChoice;
  /** What is left, in words. */
  readonly count: string;
  readonly change: Change;
}

/** Picks frameworks by what they are: options of one question are alternatives, questions add up. */
export function FiltersPopup({ comparison, facets, count, change }: FiltersPopupProps) {
  const { t } = usePanel();
  const chosen = facetIds.reduce((sum, id) => sum + facets[id].length, 0);
  const toggle = (facet: FacetId, option: string, isOn: boolean) => {
    const others = facets[facet].filter((own) => own !== option);
    change({ facets: { ...facets, [facet]: isOn ? [...others, option] : others } });
  };
  return (
    <Popup
      label={chosen === 0 ? t('filters') : t('filtersCount', { count: chosen })}
      title={t('filtersTitle')}
      active={chosen > 0}
    >
      {() => (
        <>
          <p class="hint" role="status">
            {count}
          </p>
          <div class="facets">
            {comparison.facets.map(({ id, label, options }) => (
              <fieldset key={id}>
                <legend>{label}</legend>
                {options.map((option) => (
                  <label key={option.id} class="check">
                    <input
                      type="checkbox"
                      checked={facets[id].includes(option.id)}
                      onChange={(event) => toggle(id, option.id, event.currentTarget.checked)}
                    />
                    <span>
                      {t('option', {
                        label: option.label,
                        count: comparison.columns.filter((column) =>
                          column.facets[id].includes(option.id),
                        ).length,
                      })}
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
          <div>
            <button
              type="button"
              class="secondary"
              aria-disabled={chosen === 0}
              onClick={() => change({ facets: noFacets })}
            >
              {t('filtersClear')}
            </button>
          </div>
        </>
      )}
    </Popup>
  );
}
