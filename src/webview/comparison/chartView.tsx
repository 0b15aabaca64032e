import type { Axis } from '../../core/comparison/axes.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { Chart, stepOf } from './chart.tsx';
import { usePanel } from './context.ts';
import { PlainTable } from './plainTable.tsx';
import { ShownFrameworks } from './shownFrameworks.tsx';
import { Twin, TwinToggle } from './twin.tsx';
import { useChosen } from './useChosen.ts';
import type { Change } from './useViewState.ts';
import { ViewHeader } from './viewHeader.tsx';

/** What the chart begins with: how much is there, and how many people know it. */
const first = { x: 'coverage', y: 'talent' };

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
  // What was kept may be of a criterion that is gone.
  const axisOf = (id: string, other: string) =>
    axes.find((axis) => axis.id === id) ?? axes.find((axis) => axis.id === other) ?? axes[0];
  const x = axisOf(view.chart.x, first.x);
  const y = axisOf(view.chart.y, first.y);
  if (x === undefined || y === undefined) return null;
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
