import type { FrameworkLinks, IsoDay } from '../knowledge/framework.ts';
import { supportOfLine } from '../knowledge/lineSupport.ts';
import { lineOfVersion } from '../knowledge/releaseLines.ts';
import type { TeamLayer } from '../knowledge/team/teamLayer.ts';
import type { Column, ColumnLink, Line, LinkKind, Use } from './comparison.ts';
import { facetValues } from './facets.ts';
import type { Subject } from './factRows.ts';
import { presetsOf } from './presets.ts';
import { supportWords } from './support.ts';
import { stanceOf } from './teamRows.ts';
import { fill, type Words } from './words.ts';

/** What the table's header and the profile need beyond the cells. */
export function columnOf(
  { framework, uses }: Subject,
  team: TeamLayer | undefined,
  words: Words,
  today: IsoDay,
): Column {
  const lines = framework.lines.map((line): Line => {
    const { level, text, detail } = supportWords(supportOfLine(framework, line, today), words);
    const versions = uses.flatMap((use) => use.version ?? []);
    return {
      line: line.line,
      lts: line.lts,
      released: line.released,
      activeEnd: line.activeEnd,
      securityEnd: line.securityEnd,
      python: line.python ?? '',
      note: line.note,
      level,
      state: [text, detail].filter(Boolean).join(' '),
      inUse: [...new Set(versions.filter((own) => lineOfVersion(framework.lines, own) === line))],
      sources: line.sources,
    };
  });
  const { text, sources, checked } = framework.policy;
  return {
    id: framework.id,
    name: framework.name,
    kind: framework.kind,
    badge: badgeOf(uses, words),
    added: team?.added.includes(framework.id) ? words['team.added'] : '',
    stance: stanceOf({ framework, uses }, team, words),
    uses,
    lines,
    policy: { text, verdict: null, reason: '', sources, checked },
    traps: framework.traps,
    links: linksOf(framework.links),
    facets: facetValues(framework),
    presets: presetsOf(framework),
  };
}

function badgeOf(uses: readonly Use[], words: Words): string {
  if (uses.length === 0) return '';
  const named = uses.map((use) => use.version ?? use.specifier ?? '').filter(Boolean);
  const versions = [...new Set(named)];
  const badge =
    versions.length === 0
      ? words['use.unversioned']
      : fill(words['use.here'], { versions: versions.join(', ') });
  return uses.some((use) => use.overruled === true)
    ? fill(words['use.overruled'], { badge })
    : badge;
}

function linksOf(links: FrameworkLinks): ColumnLink[] {
  const kinds = ['docs', 'source', 'changelog', 'security'] as const satisfies readonly LinkKind[];
  return kinds.flatMap((kind) => {
    const url = httpsOnly(links[kind]);
    return url === null ? [] : [{ kind, url }];
  });
}

/** Nothing else is opened from the panel, and one odd address shall not spoil the rest. */
export function httpsOnly(url: string | null): string | null {
  return url?.startsWith('https://') ? url : null;
}
