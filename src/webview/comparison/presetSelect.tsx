import { takePreset } from '../../core/comparison/arrange.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Arrangement } from '../../core/comparison/look.ts';
import { usePanel } from './context.ts';
import type { Change } from './useViewState.ts';

interface PresetSelectProps {
  readonly comparison: Comparison;
  readonly arrangement: Arrangement;
  readonly change: Change;
}

/** Chooses frameworks by the handful. */
export function PresetSelect({ comparison, arrangement, change }: PresetSelectProps) {
  const { t } = usePanel();
  const { frameworks, added, removed, preset } = arrangement;
  const isOwn = frameworks !== null || added.length > 0 || removed.length > 0;
  return (
    <select
      aria-label={t('preset')}
      value={isOwn ? '' : preset}
      onChange={(event) =>
        change({ arrangement: takePreset(arrangement, event.currentTarget.value) })
      }
    >
      {isOwn && <option value="">{t('presetOwn')}</option>}
      {comparison.presets.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
