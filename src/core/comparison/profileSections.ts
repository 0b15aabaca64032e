import type { Column } from './comparison.ts';
import type { FrameworkExtras } from './extras.ts';
import { linesSection } from './pictureSections.ts';
import type { Section } from './section.ts';
import type { ViewWords } from './viewWords.ts';
import { fill } from './words.ts';

/**
 * What a profile has besides the cells of its column.
 * @param extras undefined where the knowledge has none
 */
export function profileSections(
  column: Column,
  extras: FrameworkExtras | undefined,
  words: ViewWords,
): readonly Section[] {
  const { uses, traps } = column;
  const lines = linesSection(column, words);
  const { changes = [], addons = [], older = 0 } = extras ?? {};
  const heads = [words.changeSymbol, words.changeEffect, words.changeInstead];
  return [
    ...(uses.length === 0
      ? []
      : [
          {
            heading: words.inUse,
            items: uses.map(({ version, specifier, where }) =>
              [version ?? specifier ?? '', where].filter(Boolean).join(' · '),
            ),
          },
        ]),
    ...(lines === null ? [] : [lines]),
    ...changes.map(({ version, changes: own }) => ({
      heading: `${words.changes}: ${version === '' ? words.changesUnversioned : fill(words.changesIn, { version })}`,
      grid: [
        heads,
        ...own.map(({ symbol, effect, replacement }) => [
          symbol,
          words[`effect.${effect}`],
          replacement,
        ]),
      ],
    })),
    ...(older > 0 ? [{ heading: '', text: [fill(words.changesOlder, { count: older })] }] : []),
    ...(addons.length === 0
      ? []
      : [
          {
            heading: words.addons,
            text: [words.addonsHint],
            items: addons.map(({ distribution, note }) =>
              note === '' ? distribution : `${distribution}: ${note}`,
            ),
          },
        ]),
    ...(traps.length === 0 ? [] : [{ heading: words.traps, items: traps }]),
  ];
}
