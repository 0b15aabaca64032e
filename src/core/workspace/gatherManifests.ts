import { REFUSALS } from '../python/refusals.ts';
import type { RequirementEntry } from '../python/requirementLine.ts';
import type { FileFacts, ManifestFacts } from './fileFacts.ts';
import { includesOf } from './includes.ts';
import { projectFolderOf } from './paths.ts';
import type { ScanProblem } from './project.ts';

/** A requirement as it counts for a project. */
export interface ProjectRequirement {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly requirement: RequirementEntry;
  /** True where it only limits versions (`-c`) and requests nothing by itself. */
  readonly constraint: boolean;
}

/** All that the manifests of one project say, what they include among it. */
export interface ProjectManifests {
  readonly files: readonly string[];
  readonly requirements: readonly ProjectRequirement[];
  readonly problems: readonly ScanProblem[];
}

/** Requirement files by project folder, includes followed. Each file counts once a project, however often included. */
export function gatherManifests(
  files: ReadonlyMap<string, FileFacts>,
): ReadonlyMap<string, ProjectManifests> {
  const manifests = new Map<string, ManifestFacts>();
  for (const [path, facts] of files) {
    if (facts.kind === 'requirements' || facts.kind === 'constraints') manifests.set(path, facts);
  }
  const entries = new Map<string, string[]>();
  const includedElsewhere = filesIncludedFromOtherProjects(manifests);
  for (const [path, facts] of manifests) {
    // A shared file speaks for the projects that include it, not for the folder it happens to lie in.
    if (facts.kind === 'constraints' || includedElsewhere.has(path)) continue;
    const root = projectFolderOf(path);
    entries.set(root, [...(entries.get(root) ?? []), path]);
  }
  return new Map(
    [...entries].map(([root, paths]) => [root, gather(paths.sort(), manifests, files)]),
  );
}

function filesIncludedFromOtherProjects(
  manifests: ReadonlyMap<string, ManifestFacts>,
): ReadonlySet<string> {
  const included = new Set<string>();
  for (const [path, facts] of manifests) {
    for (const { target } of includesOf(path, facts)) {
      if (target !== null && projectFolderOf(target) !== projectFolderOf(path))
        included.add(target);
    }
  }
  return included;
}

function gather(
  entries: readonly string[],
  manifests: ReadonlyMap<string, ManifestFacts>,
  files: ReadonlyMap<string, FileFacts>,
): ProjectManifests {
  const requirements: ProjectRequirement[] = [];
  const problems: ScanProblem[] = [];
  const done = new Set<string>();

  const visit = (file: string, constraint: boolean, trail: readonly string[]): void => {
    const facts = manifests.get(file);
    if (facts === undefined || done.has(file)) return;
    done.add(file);
    for (const { parsed, text } of facts.lines) {
      if (parsed.kind === 'requirement') {
        requirements.push({ file, line: parsed.line, text, requirement: parsed, constraint });
      } else if (parsed.kind === 'refused') {
        problems.push({
          file,
          line: parsed.line,
          code: 'refused-requirement',
          detail: REFUSALS[parsed.code],
        });
      }
    }
    for (const { line, text, kind, target } of includesOf(file, facts)) {
      const inner = [...trail, file];
      if (target === null) problems.push({ file, line, code: 'include-outside', detail: text });
      else if (inner.includes(target))
        problems.push({ file, line, code: 'include-cycle', detail: text });
      else if (!files.has(target))
        problems.push({ file, line, code: 'include-missing', detail: text });
      else visit(target, constraint || kind === 'constraints', inner);
    }
  };
  for (const entry of entries) visit(entry, false, []);
  return { files: [...done], requirements, problems };
}
