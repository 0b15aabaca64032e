import type { Ranking } from '../advice/explain.ts';
import type { ChartChoice } from './chartAxes.ts';
import type { Comparison } from './comparison.ts';
import { csv } from './csv.ts';
import { csvText } from './csvText.ts';
import type { FrameworkExtras } from './extras.ts';
import { firstArrangement, type Look } from './look.ts';
import { markdown } from './markdown.ts';
import { inline, sectionLines } from './markdownText.ts';
import { chartSection, timelineSection } from './pictureSections.ts';
import { profileSections } from './profileSections.ts';
import { rankingSections } from './rankingSections.ts';
import type { Section } from './section.ts';
import type { ViewWords } from './viewWords.ts';
import { visible } from './visible.ts';
import { fill, type Words } from './words.ts';

/** A view of the comparison, as it is on screen. */
export interface ShownView {
  readonly view: 'table' | 'profile' | 'timeline' | 'chart' | 'ranking';
  /** Whose profile it is; empty elsewhere. */
  readonly framework: string;
  readonly chart: ChartChoice;
  readonly look: Look;
}

/** What views are made of. */
export interface ViewSource {
  readonly comparison: Comparison;
  readonly ranking: Ranking | null;
  readonly extras: readonly FrameworkExtras[];
  readonly words: Words & ViewWords;
}

export type TextFormat = 'markdown' | 'csv';

/** What a view shows, as text. As CSV that is one table: of the ranking its points. */
export function viewText(format: TextFormat, shown: ShownView, source: ViewSource): string {
  const { comparison, ranking, words } = source;
  const { look, chart, view } = shown;
  // As in the panel the pictures have the frameworks of the table, be there differences or not.
  const { columns } = visible(comparison, { ...look, differencesOnly: false });
  const profiled = comparison.columns.find(
    ({ id }) => view === 'profile' && id === shown.framework,
  );
  const write = (title: string, sections: readonly Section[]) =>
    format === 'csv'
      ? csvText(sections.find(({ grid = [] }) => grid.length > 0)?.grid ?? [])
      : document(title, sections, comparison, words);
  if (profiled !== undefined) {
    const own = { ...firstArrangement, frameworks: [profiled.id] };
    const alone: Look = { filter: '', differencesOnly: false, arrangement: own };
    const extras = source.extras.find(({ id }) => id === profiled.id);
    const more = profileSections(profiled, extras, words);
    return format === 'csv'
      ? csv(comparison, alone, words)
      : markdown(comparison, alone, words, { title: profiled.name, more });
  }
  switch (view) {
    case 'timeline':
      return write(words.timeline, [timelineSection(comparison, columns, words)]);
    case 'chart':
      return write(words.chart, [chartSection(comparison, columns, chart, words)]);
    case 'ranking':
      return write(words.ranking, rankingSections(ranking, words));
    default:
      return format === 'csv' ? csv(comparison, look, words) : markdown(comparison, look, words);
  }
}

function document(
  title: string,
  sections: readonly Section[],
  { date, today }: Comparison,
  words: Words,
): string {
  const head = [`# ${inline(title)}`, '', fill(words['markdown.date'], { date, today }), ''];
  return [...head, ...sections.flatMap(sectionLines)].join('\n');
}
