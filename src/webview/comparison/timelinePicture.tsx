import {
  type Phase,
  placeOf,
  type Span,
  type Timeline,
  type TimelineGroup,
} from '../../core/comparison/timeline.ts';
import type { IsoDay } from '../../core/knowledge/framework.ts';
import { usePanel } from './context.ts';
import { LineName, LineState } from './linesTable.tsx';

type Scale = Pick<Timeline, 'from' | 'to'>;

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The years of the scale, above the rows that share it. */
export function TimelineScale({ scale, today }: { readonly scale: Scale; readonly today: IsoDay }) {
  const { t } = usePanel();
  const years = Array.from({ length: scale.to - scale.from }, (_, index) => scale.from + index);
  const now = percent(placeOf(today, scale));
  return (
    <div class="time-row time-scale" aria-hidden="true">
      <span />
      <svg aria-hidden="true">
        {years.map((year, index) => (
          <text
            key={year}
            class={years.length > 6 && index % 2 === 1 ? 'minor' : undefined}
            x={percent((year + 0.5 - scale.from) / (scale.to - scale.from))}
            y="30"
          >
            {year}
          </text>
        ))}
        <text class="now" x={now} y="12">
          {t('today')}
        </text>
        <line class="now" x1={now} x2={now} y1="16" y2="36" />
      </svg>
      <span />
    </div>
  );
}

/** One bar a release line. Patterns and words tell what its colours only repeat. */
export function TimelineRows(props: {
  readonly group: TimelineGroup;
  readonly scale: Scale;
  readonly today: IsoDay;
}) {
  const { group, scale, today } = props;
  const now = percent(placeOf(today, scale));
  const years = Array.from({ length: scale.to - scale.from - 1 }, (_, at) => at + 1);
  return (
    <div class="time-rows" aria-hidden="true">
      {group.rows.map(({ line, spans }) => (
        <div key={line.line} class={line.inUse.length > 0 ? 'time-row used' : 'time-row'}>
          <LineName line={line} />
          <svg class={line.level === 'ended' ? 'over' : undefined} aria-hidden="true">
            {years.map((year) => {
              const x = percent(year / (scale.to - scale.from));
              return <line key={year} class="year" x1={x} x2={x} y1="0" y2="100%" />;
            })}
            {/* In the middle, however many lines the words beside it need. */}
            <svg y="50%" overflow="visible" aria-hidden="true">
              {spans.map((span) => (
                <Bar key={`${span.phase} ${span.from}`} span={span} scale={scale} today={today} />
              ))}
              <End spans={spans} scale={scale} />
            </svg>
            <line class="now" x1={now} x2={now} y1="0" y2="100%" />
            {line.inUse.length > 0 && (
              <svg class="here" aria-hidden="true" x={now} y="50%" overflow="visible">
                <HereShape />
              </svg>
            )}
          </svg>
          <LineState line={line} />
        </div>
      ))}
    </div>
  );
}

function Bar({
  span,
  scale,
  today,
}: {
  readonly span: Span;
  readonly scale: Scale;
  readonly today: IsoDay;
}) {
  const { phase, from, to, fromKnown, toKnown } = span;
  // Up to today the newest line had its fixes: only what comes is open.
  const opens = !toKnown && from < today && today < to ? today : from;
  const part = (begin: IsoDay, end: IsoDay, fade?: 'in' | 'out') => {
    const x = placeOf(begin, scale);
    const width = placeOf(end, scale) - x;
    if (width <= 0) return null;
    return (
      <rect
        class={`phase ${phase}`}
        x={percent(x)}
        y="-6"
        width={percent(width)}
        height="12"
        mask={fade === undefined ? undefined : `url(#fade-${fade})`}
      />
    );
  };
  return (
    <>
      {toKnown && part(from, to, fromKnown ? undefined : 'in')}
      {!toKnown && opens !== from && part(from, opens, fromKnown ? undefined : 'in')}
      {!toKnown && part(opens, to, 'out')}
    </>
  );
}

/** A post at the end of a line, where the day is published. */
function End({ spans, scale }: { readonly spans: readonly Span[]; readonly scale: Scale }) {
  const last = spans.at(-1);
  if (last === undefined || !last.toKnown) return null;
  const end = percent(placeOf(last.to, scale));
  return <line class="end" x1={end} x2={end} y1="-9" y2="9" />;
}

/** The patterns and fades that bars refer to; once a document. */
export function TimelineShapes() {
  return (
    <svg class="shapes" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="hatch" d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />
        </pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle class="dot" cx="3" cy="3" r="1.4" />
        </pattern>
        {(['in', 'out'] as const).map((fade) => (
          <g key={fade}>
            <linearGradient id={`shade-${fade}`}>
              <stop offset="0" stop-color={fade === 'in' ? 'black' : 'white'} />
              <stop offset="1" stop-color={fade === 'in' ? 'white' : 'black'} />
            </linearGradient>
            <mask id={`fade-${fade}`} maskContentUnits="objectBoundingBox">
              <rect x="-1" y="-1" width="3" height="3" fill={`url(#shade-${fade})`} />
            </mask>
          </g>
        ))}
      </defs>
    </svg>
  );
}

const phases = [
  'active',
  'security',
  'supported',
  'unpromised',
  'unknown',
] as const satisfies Phase[];

/** What the patterns of a picture mean; only those that occur. */
export function TimelineLegend({ groups }: { readonly groups: readonly TimelineGroup[] }) {
  const { t } = usePanel();
  const rows = groups.flatMap((group) => group.rows);
  const spans = rows.flatMap((row) => row.spans);
  const shown = phases.filter((phase) => spans.some((span) => span.phase === phase));
  return (
    <ul class="legend" aria-hidden="true">
      {shown.map((phase) => (
        <li key={phase}>
          <svg class="swatch" aria-hidden="true">
            <rect class={`phase ${phase}`} x="1" y="2" width="26" height="12" />
          </svg>
          {t(`phase.${phase}`)}
        </li>
      ))}
      {spans.some(({ fromKnown, toKnown }) => !fromKnown || !toKnown) && (
        <li>
          <svg class="swatch" aria-hidden="true">
            <rect class="phase active" x="1" y="2" width="26" height="12" mask="url(#fade-out)" />
          </svg>
          {t('timelineOpen')}
        </li>
      )}
      {rows.some(({ line }) => line.inUse.length > 0) && (
        <li>
          <svg class="swatch" aria-hidden="true">
            <svg class="here" aria-hidden="true" x="14" y="8" overflow="visible">
              <HereShape />
            </svg>
          </svg>
          {t('timelineHere')}
        </li>
      )}
    </ul>
  );
}

/** A diamond around the origin of its place. */
function HereShape() {
  return <path d="M0-6.5L6.5 0 0 6.5-6.5 0z" />;
}
