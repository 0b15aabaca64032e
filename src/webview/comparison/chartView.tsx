import type { Axis } from '../../core/comparison/axes.ts';
import { chartAxes, stepOf } from '../../core/comparison/chartAxes.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { Chart } from './chart.tsx';
import { usePanel } from './context.ts';
import { PlainTable } from './plainTable.tsx';
import { ShownFrameworks } from './shownFrameworks.tsx';
import { Twin, TwinToggle } from './twin.tsx';
import { useChosen } from './useChosen.ts';
import type { Change } from './useViewState.ts';
import { ViewHeader } from './viewHeader.tsx';

/** Two criteria against each other, chosen by the reader. */
export function ChartView(props: {
  readonly comparison: Comparison;
  readonly view: ViewState;
  readonly change: Change;
  readonly onOpenProfile: (framework: string) => void;
}) {
  const { comparison, view, change, onOpenProfile } = props;
  const { t } = usePanel();
  const { axes, columns } = comparison;
  const chosen = useChosen(comparison, view);
  const chart = chartAxes(axes, view.chart);
  if (chart === null) return null;
  const { x, y } = chart;
  const choose = (part: Partial<ViewState['chart']>) =>
    change({ chart: { x: x.id, y: y.id, ...part } });
  const used = chosen.some((position) => columns[position]?.badge !== '');
  return (
    <>
      <ViewHeader comparison={comparison} title={t('chart')}>
        <AxisChoice
          label={t('chartX')}
          axes={axes}
          chosen={x}
          onChoose={(id) => choose({ x: id })}
        />
        <button type="button" class="secondary" onClick={() => choose({ x: y.id, y: x.id })}>
          {t('chartSwap')}
        </button>
        <AxisChoice
          label={t('chartY')}
          axes={axes}
          chosen={y}
          onChoose={(id) => choose({ y: id })}
        />
        <TwinToggle />
        <ShownFrameworks comparison={comparison} chosen={chosen} />
      </ViewHeader>
      <div class="picture">
        <h2 id="chart-title" class="axis-title">
          {y.label} ↑
        </h2>
        <Chart comparison={comparison} chosen={chosen} x={x} y={y} onOpenProfile={onOpenProfile} />
        {used && (
          <ul class="legend" aria-hidden="true">
            <li>
              <svg class="swatch" aria-hidden="true">
                <path class="here" d="M14 1.5l6.5 6.5-6.5 6.5-6.5-6.5z" />
              </svg>
              {t('chartUsed')}
            </li>
          </ul>
        )}
        <Twin labelledBy="chart-title">
          <PlainTable
            caption={t('chartCaption', { x: x.label, y: y.label })}
            heads={[t('framework'), x.label, y.label]}
          >
            {chosen.map((position) => (
              <tr key={columns[position]?.id}>
                <th scope="row">{columns[position]?.name}</th>
                <td>{stepOf(x, position)}</td>
                <td>{stepOf(y, position)}</td>
              </tr>
            ))}
          </PlainTable>
        </Twin>
      </div>
    </>
  );
}

function AxisChoice(props: {
  readonly label: string;
  readonly axes: readonly Axis[];
  readonly chosen: Axis;
  readonly onChoose: (id: string) => void;
}) {
  const { label, axes, chosen, onChoose } = props;
  const groups = [...new Set(axes.map(({ group }) => group))];
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={chosen.id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {axes
              .filter((axis) => axis.group === group)
              .map((axis) => (
                <option key={axis.id} value={axis.id}>
                  {axis.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
