import type { ComponentChildren } from 'preact';
import type { CellLevel } from '../../core/comparison/comparison.ts';
import type { Verdict } from '../../core/knowledge/framework.ts';
import { Glyph } from './glyph.tsx';

type Shape = Exclude<CellLevel, 'plain' | 'list'> | Verdict;
type Tone = 'good' | 'near' | 'half' | 'bad' | 'quiet';

const disc = <circle cx="8" cy="8" r="7" />;
const ring = <circle class="outline" cx="8" cy="8" r="6.25" />;
const octagon = 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z';
const check = 'M4.6 8.3l2.4 2.4 4.5-5';
const cross = 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2';
const cut = (d: string) => <path class="cut" d={d} />;
const stroke = (d: string) => <path class="outline" d={d} />;

const checked = (
  <>
    {disc}
    {cut(check)}
  </>
);
const stopped = (
  <>
    <path d={octagon} />
    {cut(cross)}
  </>
);

/** No two answers that can meet in one row share a shape: colour only repeats what the shape says. */
const shapes: Readonly<Record<Shape, readonly [Tone, ComponentChildren]>> = {
  builtin: ['good', checked],
  extra: [
    'near',
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="3" />
      {cut('M8 4.8v6.4M4.8 8h6.4')}
    </>,
  ],
  addon: [
    'near',
    <>
      <rect class="outline" x="2.25" y="2.25" width="11.5" height="11.5" rx="2.5" />
      {stroke('M8 5v6M5 8h6')}
    </>,
  ],
  partial: [
    'half',
    <>
      {ring}
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" />
    </>,
  ],
  none: ['quiet', stroke('M3.5 8h9')],
  host: ['quiet', stroke('M8 13.5V3M3.8 7.2L8 3l4.2 4.2')],
  unknown: [
    'quiet',
    <>
      <circle class="outline dashed" cx="8" cy="8" r="6.25" />
      {stroke('M6.2 6.4a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.2M8 11.4v.1')}
    </>,
  ],
  active: ['good', checked],
  latest: [
    'good',
    <>
      {ring}
      {stroke(check)}
    </>,
  ],
  security: [
    'half',
    <>
      {stroke('M8 1.8l5.2 1.9v4c0 3-2 5.3-5.2 6.5-3.2-1.2-5.2-3.5-5.2-6.5v-4z')}
      <path d="M8 1.8v12.4c-3.2-1.2-5.2-3.5-5.2-6.5v-4z" />
    </>,
  ],
  superseded: [
    'half',
    <>
      {ring}
      {stroke('M8 11.2V5M5.3 7.6L8 4.9l2.7 2.7')}
    </>,
  ],
  ended: ['bad', stopped],
  'no-policy': [
    'quiet',
    <>
      {ring}
      {stroke('M5.2 8h5.6')}
    </>,
  ],
  newer: ['quiet', stroke('M3.5 4l4 4-4 4M8.5 4l4 4-4 4')],
  maintenance: [
    'half',
    <>
      {ring}
      {stroke('M6.3 5.5v5M9.7 5.5v5')}
    </>,
  ],
  dormant: ['bad', <path d="M10.8 1.6a6.6 6.6 0 1 0 3.7 8.9A6.6 6.6 0 0 1 10.8 1.6z" />],
  legacy: [
    'bad',
    <>
      {stroke(octagon)}
      {stroke('M8 4.5v4.3M8 11.2v.1')}
    </>,
  ],
  archived: ['bad', stopped],
  approved: [
    'good',
    <>
      {stroke('M2 14V2.2')}
      <path d="M2 2.2h11.5l-2.6 3.4 2.6 3.4H2z" />
    </>,
  ],
  discouraged: [
    'half',
    <>
      {stroke('M8 1.8L14.8 14H1.2z')}
      {stroke('M8 6.2v3.6M8 11.7v.1')}
    </>,
  ],
  forbidden: [
    'bad',
    <>
      {ring}
      {stroke('M3.7 12.3l8.6-8.6')}
    </>,
  ],
  supported: ['good', checked],
  disputed: [
    'half',
    <>
      {stroke('M8 1.8L14.8 14H1.2z')}
      {stroke('M8 6.2v3.6M8 11.7v.1')}
    </>,
  ],
  outdated: [
    'half',
    <>
      {ring}
      {stroke('M8 4.5V8l2.5 2')}
    </>,
  ],
  wrong: ['bad', stopped],
};

/** The shape beside an answer. The text beside it says the same, so it is silent to screen readers. */
export function Mark({ of }: { readonly of: CellLevel | Verdict }) {
  if (of === 'plain' || of === 'list') return null;
  const [tone, shape] = shapes[of];
  return <Glyph class={`mark ${tone}`}>{shape}</Glyph>;
}
