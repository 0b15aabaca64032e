import { comparisonSchema } from './comparisonSchema.ts';
import { extrasSchema } from './extrasSchema.ts';
import { lookEntries, lookSchema } from './lookSchema.ts';
import { rankingSchema } from './rankingSchema.ts';
import * as s from './schema.ts';
import { pictureEntries, shownEntries, viewNames } from './viewState.ts';

const word = s.textUpTo(2000);

const link = s.check(s.https, 'a shorter link', (url) => url.length <= 2000);

/** Something wrong with the knowledge, told above what can still be shown. */
const notice = s.object({ where: s.text, text: s.text });

const panelData = s.object({
  comparison: comparisonSchema,
  notices: s.list(notice),
  /** What the wizard's answers come to; null where it was not asked. */
  ranking: s.nullable(rankingSchema),
});

/** What the HTML carries, so that the first rows need no message. */
export const payloadSchema = s.object({
  data: panelData,
  strings: s.recordOf(s.text),
  /** How a panel that has no state of its own begins. */
  start: s.object(s.optionals({ ...shownEntries, ...pictureEntries, ...lookEntries })),
});

export const toPanelSchema = s.byType({
  update: { data: panelData },
  /** The rest of the profiles: sent after the first rows are on screen. */
  extras: { extras: extrasSchema },
  show: {
    view: s.oneOf(viewNames),
    framework: s.optional(word),
    ...s.optionals({ ...pictureEntries, ...lookEntries }),
  },
});

export const fromPanelSchema = s.byType({
  /** Sent once, after the first rows are on screen; `painted` is in milliseconds since 1970. */
  ready: { painted: s.number },
  /** The host opens it only if the comparison contains it. */
  openLink: { url: link },
  openEvidence: { framework: word, where: word },
  /** The setting that says which frameworks a folder uses. */
  openOverrides: {},
  /** Starts the wizard. */
  recommend: {},
  /** What is on screen, as text. */
  export: {
    format: s.oneOf(['markdown', 'csv']),
    to: s.oneOf(['editor', 'clipboard', 'file']),
    ...shownEntries,
    chart: pictureEntries.chart,
    look: lookSchema,
  },
  /** A link that opens the same view. */
  copyLink: {
    ...shownEntries,
    ...pictureEntries,
    look: lookSchema,
  },
  /** A message of the host that the webview did not understand. */
  refused: { reason: word, path: word },
});

/** What a schema accepts, as nobody may change it afterwards. */
type Settled<T> = T extends object ? { readonly [K in keyof T]: Settled<T[K]> } : T;

export type Notice = Settled<s.Output<typeof notice>>;
export type PanelData = Settled<s.Output<typeof panelData>>;
export type Payload = Settled<s.Output<typeof payloadSchema>>;
export type ToPanel = Settled<s.Output<typeof toPanelSchema>>;
export type FromPanel = Settled<s.Output<typeof fromPanelSchema>>;
