import { useMemo } from 'preact/hooks';
import type { Column } from '../../core/comparison/comparison.ts';
import { timeline } from '../../core/comparison/timeline.ts';
import type { IsoDay } from '../../core/knowledge/framework.ts';
import { usePanel } from './context.ts';
import { LinesTable } from './linesTable.tsx';
import { Origin } from './source.tsx';
import { TimelineLegend, TimelineRows, TimelineScale, TimelineShapes } from './timelinePicture.tsx';
import { isUnpromised, TimelineRemarks } from './timelineView.tsx';
import { Twin, TwinToggle } from './twin.tsx';

/** How many years the scale of one framework reaches back. */
const years = 8;

/** The release lines over the years, and what each still gets. */
export function ProfileLines({
  column,
  today,
}: {
  readonly column: Column;
  readonly today: IsoDay;
}) {
  const { t } = usePanel();
  const { name, lines, policy } = column;
  const scale = useMemo(() => timeline([column], today, years), [column, today]);
  const group = scale.groups[0];
  return (
    <section>
      <h2 id="lines-title">{t('lines')}</h2>
      {policy.text !== '' && (
        <p class="policy">
          <span class="text">{policy.text}</span>{' '}
          <Origin sources={policy.sources} checked={policy.checked} />
        </p>
      )}
      <TimelineRemarks noPolicy={lines.some(isUnpromised)} lines={lines.length} />
      {group !== undefined && lines.length > 0 && (
        <div class="timeline">
          <TimelineShapes />
          <TimelineLegend groups={scale.groups} />
          <TimelineScale scale={scale} today={today} />
          <TimelineRows group={group} scale={scale} today={today} />
          {group.older > 0 && <p class="hint">{t('timelineOlder', { count: group.older })}</p>}
          <p class="twin-tools">
            <TwinToggle />
          </p>
          <Twin labelledBy="lines-title">
            <LinesTable name={name} lines={lines} />
          </Twin>
        </div>
      )}
    </section>
  );
}
