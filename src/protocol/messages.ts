import * as v from 'valibot';
import { comparisonSchema } from './comparisonSchema.ts';
import { extrasSchema } from './extrasSchema.ts';
import { rankingSchema } from './rankingSchema.ts';
import { viewNames, viewStateSchema } from './viewState.ts';

const word = v.pipe(v.string(), v.maxLength(2000));

/** Something wrong with the knowledge, told above what can still be shown. */
const notice = v.object({ where: v.string(), text: v.string() });

const panelData = v.object({
  comparison: comparisonSchema,
  /** The ids that the panel was opened for; null for all. */
  frameworks: v.nullable(v.array(v.string())),
  notices: v.array(notice),
  /** What the wizard's answers come to; null where it was not asked. */
  ranking: v.nullable(rankingSchema),
});

/** What the HTML carries, so that the first rows need no message. */
export const payloadSchema = v.object({
  data: panelData,
  strings: v.record(v.string(), v.string()),
  /** How a panel that has no state of its own begins. */
  start: v.partial(v.pick(viewStateSchema, ['view', 'framework', 'filter', 'differencesOnly'])),
});

export const toPanelSchema = v.variant('type', [
  v.object({ type: v.literal('update'), data: panelData }),
  /** The rest of the profiles: sent after the first rows are on screen. */
  v.object({ type: v.literal('extras'), extras: extrasSchema }),
  v.object({
    type: v.literal('show'),
    view: v.picklist(viewNames),
    framework: v.optional(word),
    filter: v.optional(word),
    differencesOnly: v.optional(v.boolean()),
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
  /** Starts the wizard. */
  v.object({ type: v.literal('recommend') }),
  v.object({ type: v.literal('exportMarkdown'), filter: word, differencesOnly: v.boolean() }),
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
