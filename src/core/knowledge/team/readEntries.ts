import type { Framework, IsoDay } from '../framework.ts';
import type { KnowledgeProfiles } from '../knowledge.ts';
import type { Finding, KnowledgeProblem } from '../problem.ts';
import { say } from '../say.ts';
import type { Steps } from '../steps.ts';
import { FrameworkOverride } from './overrideFramework.ts';
import { completeInHouse, completeOverride, mapSources } from './teamEntry.ts';
import type { EntryDraft, TeamFile } from './teamFile.ts';
import { type CheckedEntry, checkEntries } from './teamRules.ts';
import type { TeamWords } from './teamWords.ts';

export interface Entries {
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly added: readonly string[];
  readonly shipped: Readonly<Record<string, Framework>>;
  readonly problems: readonly KnowledgeProblem[];
}

interface Options {
  readonly today: IsoDay;
  readonly words: TeamWords;
}

/** Lays the entries of all files over the shipped ones, in the order of the files. */
export function* readEntries(
  shipped: KnowledgeProfiles,
  files: readonly TeamFile[],
  { today, words }: Options,
): Steps<Entries> {
  const originals = new Map(shipped.frameworks.map((framework) => [framework.id, framework]));
  const frameworks = new Map(originals);
  const added: string[] = [];
  const overrides = new Map<string, FrameworkOverride>();
  const problems: KnowledgeProblem[] = [];
  /** What was said, and by which file: a second word on the same does not count. */
  const said = new Map<string, string>();

  const checked: CheckedEntry[] = [];
  for (const { file, checked: since, day, frameworks: entries, sources, place } of files) {
    const named = { ...shipped.sources, ...(sources as CheckedEntry['sources']) };
    const keys = (own: readonly string[]): readonly string[] =>
      own.length === 0 ? [`team:${file}`] : own.map((key) => keyOf(key, file, sources));
    for (const { index, value } of entries) {
      yield;
      const at = ['frameworks', index];
      const tell = (finding: Omit<Finding, 'file'>): void => {
        problems.push(place({ file, ...finding, path: [...at, ...finding.path] }));
      };
      const { id } = value;
      const original = originals.get(id);
      if (original === undefined && frameworks.has(id)) {
        tell({ rule: 'twice', message: say(words.twice, id, said.get(id) ?? file), path: ['id'] });
        continue;
      }
      const draft = unlessSaid(known(value, shipped, words, tell), file, said, words, tell);
      const complete = (entry: EntryDraft): Framework =>
        original === undefined
          ? completeInHouse(entry, since ?? day, shipped)
          : completeOverride(entry, original, since ?? day);
      const own = complete(draft);
      checked.push({ file, at, draft, own, sources: named });
      if (original === undefined) {
        frameworks.set(id, mapSources(own, keys));
        said.set(id, file);
        added.push(id);
      } else {
        const override = overrides.get(id) ?? new FrameworkOverride();
        override.add(draft, mapSources(own, keys));
        overrides.set(id, override);
      }
    }
  }
  for (const [id, override] of overrides) {
    const original = originals.get(id);
    if (original !== undefined) frameworks.set(id, override.laidOver(original));
    yield;
  }
  const places = new Map(files.map(({ file, place }) => [file, place]));
  const findings = yield* checkEntries(checked, shipped.frameworks, shipped, today);
  for (const finding of findings) {
    const problem = places.get(finding.file)?.(finding);
    if (problem !== undefined) problems.push(problem);
  }
  const changed = [...originals].filter(([id, entry]) => frameworks.get(id) !== entry);
  return { frameworks, added, shipped: Object.fromEntries(changed), problems };
}

function keyOf(key: string, file: string, sources: TeamFile['sources']): string {
  return Object.hasOwn(sources, key) ? `team:${file}#${key}` : key;
}

type Tell = (finding: Omit<Finding, 'file'>) => void;

/** The entry without cells of criteria and traits that do not exist. */
function known(
  draft: EntryDraft,
  { criteria, traits }: KnowledgeProfiles,
  words: TeamWords,
  tell: Tell,
): EntryDraft {
  const parts = [
    ['capabilities', criteria, 'unknownCriterion'],
    ['traits', traits, 'unknownTrait'],
  ] as const;
  let kept = draft;
  for (const [part, list, word] of parts) {
    const cells = draft[part];
    if (cells === undefined) continue;
    const ids = list.map(({ id }) => id);
    for (const id of Object.keys(cells)) {
      if (ids.includes(id)) continue;
      const message = say(words[word], id, ids.join(', '));
      tell({ rule: 'unknown-row', message, path: [part, id], atKey: true });
    }
    const rest = Object.entries<unknown>(cells).filter(([id]) => ids.includes(id));
    kept = { ...kept, [part]: Object.fromEntries(rest) };
  }
  return kept;
}

/** The entry without single values and cells that an earlier entry has set for the same framework. */
function unlessSaid(
  draft: EntryDraft,
  file: string,
  said: Map<string, string>,
  words: TeamWords,
  tell: Tell,
): EntryDraft {
  const isNew = (path: readonly string[]): boolean => {
    const key = [draft.id, ...path].join('/');
    const first = said.get(key);
    said.set(key, first ?? file);
    if (first === undefined) return true;
    const name = path.at(-1) ?? '';
    const message = first === file ? say(words.twiceHere, name) : say(words.twice, name, first);
    tell({ rule: 'twice', message, path, atKey: true });
    return false;
  };
  const entries = Object.entries(draft).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'id' || key === 'checked' || (Array.isArray(value) && key !== 'protocols')) {
      return [[key, value]];
    }
    if (!['capabilities', 'traits', 'links'].includes(key))
      return isNew([key]) ? [[key, value]] : [];
    const cells = Object.entries(value as object).filter(([id]) => isNew([key, id]));
    return [[key, Object.fromEntries(cells)]];
  });
  return Object.fromEntries(entries) as unknown as EntryDraft;
}
