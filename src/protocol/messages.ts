import * as v from 'valibot';
import { comparisonSchema } from './comparisonSchema.ts';
import { lookEntries, lookSchema } from './lookSchema.ts';
import { viewStateSchema } from './viewState.ts';

const word = v.pipe(v.string(), v.maxLength(2000));

/** Something wrong with the knowledge, told above what can still be shown. */
const notice = v.object({ where: v.string(), text: v.string() });

const panelData = v.object({
  comparison: comparisonSchema,
  notices: v.array(notice),
});

/** What the HTML carries, so that the first rows need no message. */
export const payloadSchema = v.object({
  data: panelData,
  strings: v.record(v.string(), v.string()),
  /** How a panel that has no state of its own begins. */
  start: v.partial(
    v.object({ ...v.pick(viewStateSchema, ['view', 'framework']).entries, ...lookEntries }),
  ),
});

export const toPanelSchema = v.variant('type', [
  v.object({ type: v.literal('update'), data: panelData }),
  v.object({
    type: v.literal('show'),
    view: v.picklist(['table', 'profile']),
    framework: v.optional(word),
    ...v.partial(v.object(lookEntries)).entries,
  }),
]);

export const fromPanelSchema = v.variant('type', [
  /** Sent once, after the first rows are on screen; `painted` is in milliseconds since 1970. */
  v.object({ type: v.literal('ready'), painted: v.pipe(v.number(), v.finite()) }),
  /** The host opens it only if the comparison contains it. */
  v.object({ type: v.literal('openLink'), url: v.pipe(word, v.startsWith('https://')) }),
  v.object({ type: v.literal('openEvidence'), framework: word, where: word }),
  /** The setting that says which frameworks a folder uses. */
  v.object({ type: v.literal('openOverrides') }),
  /** What is on screen, as text. */
  v.object({
    type: v.literal('export'),
    format: v.picklist(['markdown', 'csv']),
    to: v.picklist(['editor', 'clipboard', 'file']),
    look: lookSchema,
  }),
  /** A link that opens the same view. */
  v.object({
    type: v.literal('copyLink'),
    ...v.pick(viewStateSchema, ['view', 'framework']).entries,
    look: lookSchema,
  }),
  /** A message of the host that the webview did not understand. */
  v.object({ type: v.literal('refused'), reason: word, path: word }),
]);

/** What a schema accepts, as nobody may change it afterwards. */
type Settled<T> = T extends object ? { readonly [K in keyof T]: Settled<T[K]> } : T;

export type Notice = Settled<v.InferOutput<typeof notice>>;
export type PanelData = Settled<v.InferOutput<typeof panelData>>;
export type Payload = Settled<v.InferOutput<typeof payloadSchema>>;
export type ToPanel = Settled<v.InferOutput<typeof toPanelSchema>>;
export type FromPanel = Settled<v.InferOutput<typeof fromPanelSchema>>;
