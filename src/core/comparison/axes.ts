import type { CapabilityLevel, Framework } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import type { WordKey, Words } from './words.ts';

export interface AxisStep {
  readonly text: string;
  /** False for answers that are neither more nor less, such as "unknown". */
  readonly ordered: boolean;
}

/** A scale for the chart: steps from least to most, and the step of each column. */
export interface Axis {
  readonly id: string;
  /** Label of the group that it is chosen from. */
  readonly group: string;
  readonly label: string;
  readonly steps: readonly AxisStep[];
  /** For each column, in their order, the position of its step. */
  readonly places: readonly number[];
}

type Known = Pick<KnowledgeProfiles, 'criteria' | 'groups' | 'traits'>;
type Scale = readonly { readonly level: string; readonly text: string }[];

/** From what must be brought along to what is there: the order of `CapabilityLevel`, the other way round. */
const cover = ['none', 'partial', 'addon', 'extra', 'builtin'] as const satisfies CapabilityLevel[];

/** Everything by which frameworks can be put in an order: traits, async, maintenance and each criterion. */
export function axesOf(known: Known, frameworks: readonly Framework[], words: Words): Axis[] {
  const general = words['axis.general'];
  const axis = (
    [id, group, label]: readonly [id: string, group: string, label: string],
    ordered: Scale,
    levelOf: (framework: Framework) => string,
    wordOf: (level: string) => string = () => words['cell.unknown'],
  ): Axis => {
    const levels = frameworks.map(levelOf);
    const others = [...new Set(levels)].filter(
      (own) => !ordered.some((step) => step.level === own),
    );
    // Words may fall together where levels do not: an unknown trait and one that nobody filled in.
    const outside = [...new Set(others.map(wordOf))];
    const steps = [
      ...ordered.map(({ text }) => ({ text, ordered: true })),
      ...outside.map((text) => ({ text, ordered: false })),
    ];
    const places = levels.map((level) => {
      const at = ordered.findIndex((step) => step.level === level);
      return at >= 0 ? at : ordered.length + outside.indexOf(wordOf(level));
    });
    return { id, group, label, steps, places };
  };
  const labels = new Map(known.groups.map(({ id, label }) => [id, label]));
  const covered = cover.map((level) => ({ level, text: words[`level.${level}`] }));
  return [
    axis(
      ['coverage', general, words['axis.coverage']],
      quarters.map((level) => ({ level, text: words[`axis.coverage.${level}`] })),
      coverage,
    ),
    ...known.traits.map(({ id, label, levels }) =>
      axis(
        [id, general, label],
        // Traits list their best level first.
        levels
          .filter((level) => level !== 'unknown')
          .toReversed()
          .map((level) => ({ level, text: traitWord(level, words) })),
        ({ traits }) => (Object.hasOwn(traits, id) ? (traits[id]?.level ?? '') : ''),
      ),
    ),
    axis(
      ['async', general, words['row.async']],
      (['none', 'partial', 'native'] as const).map((level) => ({
        level,
        text: words[`async.${level}`],
      })),
      (framework) => framework.async.level,
    ),
    axis(
      ['maintenance', general, words['row.maintenance']],
      (['archived', 'legacy', 'dormant', 'maintenance', 'active'] as const).map((level) => ({
        level,
        text: words[`maintenance.${level}`],
      })),
      (framework) => framework.maintenance.signal,
    ),
    ...known.criteria.map(({ id, group, label }) =>
      axis(
        [id, labels.get(group) ?? general, label],
        covered,
        ({ capabilities }) =>
          Object.hasOwn(capabilities, id) ? (capabilities[id]?.level ?? '') : '',
        (level) => words[level === 'host' ? 'level.host' : 'level.unknown'],
      ),
    ),
  ];
}

const quarters = ['first', 'second', 'third', 'fourth'] as const;

/** How many of the criteria that are known, and its own to answer, a framework covers itself. */
function coverage({ capabilities }: Framework): string {
  const own = Object.values(capabilities).filter(
    ({ level }) => level !== 'host' && level !== 'unknown',
  );
  if (own.length === 0) return 'unknown';
  const there = own.filter(({ level }) => level === 'builtin' || level === 'extra').length;
  return quarters[Math.min(3, Math.floor((there / own.length) * 4))] ?? 'unknown';
}

/** A level that has no word yet shows its own name. */
function traitWord(level: string, words: Words): string {
  const key = `trait.${level}`;
  return Object.hasOwn(words, key) ? words[key as WordKey] : level;
}
