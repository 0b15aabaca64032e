import type {
  AsyncLevel,
  Framework,
  FrameworkKind,
  MaintenanceSignal,
} from '../knowledge/framework.ts';

/** What a framework must be to stand in a preset: one of the values of every condition given. */
interface PresetConditions {
  readonly kind?: readonly FrameworkKind[];
  readonly async?: readonly AsyncLevel[];
  readonly maintenance?: readonly MaintenanceSignal[];
  /** Levels of the trait `talent`: how many people know it. */
  readonly talent?: readonly string[];
  /** It has claims of the article: the article wrote about it. */
  readonly article?: true;
}

const lookedAfter: readonly MaintenanceSignal[] = ['active', 'maintenance'];

/** Choices of frameworks by what they are, so that a new one, or a team's own, takes its place by itself. */
const presets = {
  popular: { talent: ['large', 'medium'] },
  'full-stack': { kind: ['full-stack'], maintenance: lookedAfter },
  apis: { kind: ['api', 'add-on'], maintenance: lookedAfter },
  async: { async: ['native'], maintenance: ['active'] },
  small: { kind: ['micro'], maintenance: lookedAfter },
  article: { article: true },
  all: {},
} as const satisfies Readonly<Record<string, PresetConditions>>;

export type PresetId = keyof typeof presets;

/** In the order in which they are offered. */
export const presetIds = Object.keys(presets) as readonly PresetId[];

/** The presets that a framework belongs to. */
export function presetsOf(framework: Framework): PresetId[] {
  return presetIds.filter((id) => meets(framework, presets[id]));
}

function meets(framework: Framework, conditions: PresetConditions): boolean {
  const { kind, async, maintenance, talent, article } = conditions;
  return (
    isOneOf(kind, framework.kind) &&
    isOneOf(async, framework.async.level) &&
    isOneOf(maintenance, framework.maintenance.signal) &&
    isOneOf(talent, framework.traits.talent?.level ?? 'unknown') &&
    (article === undefined || framework.article.length > 0)
  );
}

function isOneOf<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.includes(value);
}
