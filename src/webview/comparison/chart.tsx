import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Axis } from '../../core/comparison/axes.ts';
import { stepOf } from '../../core/comparison/chartAxes.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { nextPoint, type Plot, type PlotStep, plot } from './plot.ts';

interface ChartProps {
  readonly comparison: Comparison;
  readonly chosen: readonly number[];
  readonly x: Axis;
  readonly y: Axis;
  readonly onOpenProfile: (framework: string) => void;
}

/** From the left edge of a point's box to its name. */
const beside = 18;

/** Letters of a name that are drawn. A team's names have no more, by its schema. */
const longest = 40;

/** Frameworks as labelled points where two scales cross. One point is a tab stop; arrow keys move it. */
export function Chart({ comparison, chosen, x, y, onOpenProfile }: ChartProps) {
  const { t } = usePanel();
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const { columns } = comparison;
  const nameOf = (position: number) => shortened(columns[position]?.name ?? '');
  const { layout, line } = useMemo(() => {
    const { width, font, size } = room;
    const measure = widthsIn(font);
    const height = Math.round(size * 1.75);
    const left = Math.min(9 * size, Math.max(5 * size, width * 0.2));
    const label = (column: number) => measure(nameOf(column)) + beside + 4;
    const measures = { width, line: height, left, step: 6.5 * size, label };
    return { layout: plot(x, y, chosen, measures), line: height };
  }, [room, comparison, chosen, x, y]);
  const [stop, setStop] = useState('');
  const at = Math.max(
    layout.points.findIndex(({ column }) => columns[column]?.id === stop),
    0,
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const point = layout.points[at];
    if (point === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpenProfile(columns[point.column]?.id ?? '');
      return;
    }
    const to = nextPoint(event.key, at, layout.points.length);
    if (to === undefined) return;
    event.preventDefault();
    box.current?.querySelectorAll<SVGGElement>('[data-point]')[to]?.focus();
  };
  return (
    <div class="chart" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset of HTML is no picture */}
      <svg
        role="group"
        aria-label={t('chartLabel', { x: x.label, y: y.label })}
        width={layout.width}
        height={layout.height + footOf(layout, line)}
        onKeyDown={onKeyDown}
      >
        <Scales layout={layout} line={line} label={x.label} />
        {layout.points.map((point, index) => {
          const column = columns[point.column];
          if (column === undefined) return null;
          const said = {
            name: column.badge === '' ? column.name : `${column.name}, ${column.badge}`,
            x: x.label,
            y: y.label,
            xStep: stepOf(x, point.column),
            yStep: stepOf(y, point.column),
          };
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a picture
            <g
              key={column.id}
              class={column.badge === '' ? 'point' : 'point used'}
              data-point=""
              role="button"
              tabIndex={index === at ? 0 : -1}
              aria-label={t('chartPoint', said)}
              onFocus={() => setStop(column.id)}
              onClick={() => onOpenProfile(column.id)}
            >
              <rect
                class="target"
                {...{
                  x: point.x - 4,
                  y: point.y - line / 2,
                  width: point.width + 8,
                  height: line,
                  rx: 4,
                }}
              />
              {column.badge === '' ? (
                <circle cx={point.x + 5} cy={point.y} r="4.5" />
              ) : (
                <path d={`M${point.x + 5} ${point.y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`} />
              )}
              <text x={point.x + beside} y={point.y}>
                {nameOf(point.column)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The strips of both scales with their names, behind the points. */
function Scales(props: { readonly layout: Plot; readonly line: number; readonly label: string }) {
  const { line, label } = props;
  const { columns, rows, width, height } = props.layout;
  const left = columns[0]?.start ?? 0;
  const kind = ({ ordered }: PlotStep) => (ordered ? 'strip' : 'strip apart');
  return (
    <svg aria-hidden="true">
      {rows.map((step) => (
        <g key={step.text}>
          <rect
            class={kind(step)}
            {...{ x: left, y: step.start, width: width - left, height: step.size }}
          />
          <StepName step={step} x={left - 10} y={step.start + step.size / 2} of={left} upright />
        </g>
      ))}
      {columns.map((step) => (
        <g key={step.text}>
          <rect class={kind(step)} {...{ x: step.start, y: 0, width: step.size, height }} />
          <StepName
            {...{ step, x: step.start + step.size / 2, y: height + line * 0.8 }}
            of={step.size}
          />
        </g>
      ))}
      <text class="axis" x={(left + width) / 2} y={height + footOf(props.layout, line) - line / 2}>
        {label} →
      </text>
    </svg>
  );
}

/** The name of a step, on as many lines as it needs. */
function StepName(props: {
  readonly step: PlotStep;
  readonly x: number;
  readonly y: number;
  readonly of: number;
  readonly upright?: boolean;
}) {
  const { step, x, y, of, upright = false } = props;
  const lines = linesOf(step, of);
  return (
    <text class={upright ? 'step upright' : 'step'} y={y}>
      {lines.map((text, index) => (
        <tspan
          key={text}
          x={x}
          dy={index > 0 ? '1.25em' : upright ? `${(-0.62 * (lines.length - 1)).toFixed(2)}em` : 0}
        >
          {text}
        </tspan>
      ))}
    </text>
  );
}

/** Height of what stands below the strips: the names of the steps, and that of the axis. */
function footOf({ columns }: Plot, line: number): number {
  const lines = Math.max(1, ...columns.map((step) => linesOf(step, step.size).length));
  return (lines * 0.72 + 1.6) * line;
}

function linesOf({ text }: PlotStep, width: number): string[] {
  return wrap(text, Math.max(8, Math.floor(width / 7.5)));
}

/** A name that a picture has room for. */
function shortened(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

/** Breaks a text between words into lines of so many letters; a longer word is left whole. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

interface Room {
  readonly width: number;
  readonly font: string;
  /** Of the font, in pixels. */
  readonly size: number;
}

/** How wide the element is, and in which font it writes. */
function useRoom(element: { readonly current: HTMLElement | null }): Room {
  const [room, setRoom] = useState<Room>({ width: 600, font: '13px sans-serif', size: 13 });
  useLayoutEffect(() => {
    const own = element.current;
    if (own === null) return;
    const observer = new ResizeObserver(() => {
      const { fontFamily, fontSize } = getComputedStyle(own);
      const width = own.clientWidth;
      const size = Number.parseFloat(fontSize) || 13;
      const font = `${fontSize} ${fontFamily}`;
      setRoom((old) => (old.width === width && old.font === font ? old : { width, font, size }));
    });
    observer.observe(own);
    return () => observer.disconnect();
  }, []);
  return room;
}

/** Measures texts in a font; where the browser cannot, by a generous guess. */
function widthsIn(font: string): (text: string) => number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) return (text) => text.length * 8;
  canvas.font = font;
  return (text) => Math.ceil(canvas.measureText(text).width);
}
