import { useMemo } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { timeline } from '../../core/comparison/timeline.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { usePanel } from './context.ts';
import { LinesTable } from './linesTable.tsx';
import { ShownFrameworks } from './shownFrameworks.tsx';
import { TimelineLegend, TimelineRows, TimelineScale, TimelineShapes } from './timelinePicture.tsx';
import { Twin, TwinToggle } from './twin.tsx';
import { useChosen } from './useChosen.ts';
import { ViewHeader } from './viewHeader.tsx';

/** How many years the scale of several frameworks reaches back; older lines stand in the tables. */
const years = 5;

/** The support of all chosen frameworks on one scale. */
export function TimelineView(props: {
  readonly comparison: Comparison;
  readonly view: ViewState;
  readonly onOpenProfile: (framework: string) => void;
}) {
  const { comparison, view, onOpenProfile } = props;
  const { t } = usePanel();
  const { today } = comparison;
  const chosen = useChosen(comparison, view);
  const columns = chosen.flatMap((position) => comparison.columns[position] ?? []);
  const scale = useMemo(() => timeline(columns, today, years), [comparison, chosen]);
  return (
    <>
      <ViewHeader comparison={comparison} title={t('timeline')}>
        <TwinToggle />
        <ShownFrameworks comparison={comparison} chosen={chosen} />
      </ViewHeader>
      <div class="picture">
        <TimelineShapes />
        <TimelineLegend groups={scale.groups} />
        <div class="timeline">
          <TimelineScale scale={scale} today={today} />
          {scale.groups.map((group) => {
            const lines = columns.find(({ id }) => id === group.id)?.lines ?? [];
            const title = `timeline-${group.id}`;
            return (
              <div key={group.id} class="time-group">
                <h2 id={title}>
                  <button type="button" class="name" onClick={() => onOpenProfile(group.id)}>
                    {group.name}
                  </button>
                </h2>
                <TimelineRemarks noPolicy={lines.some(isUnpromised)} lines={lines.length} />
                <TimelineRows group={group} scale={scale} today={today} />
                {group.older > 0 && (
                  <p class="hint">{t('timelineOlder', { count: group.older })}</p>
                )}
                {lines.length > 0 && (
                  <Twin labelledBy={title}>
                    <LinesTable name={group.name} lines={lines} />
                  </Twin>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** What a picture alone would leave to guess. */
export function TimelineRemarks(props: { readonly noPolicy: boolean; readonly lines: number }) {
  const { t } = usePanel();
  if (props.lines === 0) return <p class="hint">{t('noLines')}</p>;
  return props.noPolicy ? <p class="hint">{t('timelineNoPolicy')}</p> : null;
}

/** Whether a line belongs to a project that publishes no policy. */
export function isUnpromised({ level }: { readonly level: string }): boolean {
  return level === 'no-policy';
}
