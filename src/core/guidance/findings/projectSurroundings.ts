import type { FrameworkIdentity, IsoDay } from '../../knowledge/framework.ts';
import type { Source } from '../../knowledge/knowledge.ts';
import type { Conclusion } from '../../workspace/concludeProjects.ts';
import type { FileFacts } from '../../workspace/fileFacts.ts';
import type { FrameworkNames } from '../../workspace/frameworkNames.ts';
import type { ProjectManifests } from '../../workspace/gatherManifests.ts';

/** What the details of the knowledge base add: where policies are published, and what an installation brings along. */
export interface FindingDetails {
  readonly sources: Readonly<Record<string, Pick<Source, 'title' | 'url'>>>;
  readonly frameworks: Readonly<
    Record<string, { readonly dependencies: { readonly names: readonly string[] } }>
  >;
}

/** What the rules about projects look at. */
export interface ProjectSurroundings {
  /** What each file of the scanned folder says. */
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly conclusion: Conclusion;
  readonly names: FrameworkNames;
  readonly frameworks: readonly FrameworkIdentity[];
  /** Null where they are not loaded: policies are then told by the framework's own pages. */
  readonly details: FindingDetails | null;
  readonly today: IsoDay;
}

/** {@link ProjectSurroundings} with what every rule would work out again. */
export interface ProjectsAtHand extends ProjectSurroundings {
  /** By the project's folder. */
  readonly manifests: ReadonlyMap<string, ProjectManifests>;
  readonly byId: ReadonlyMap<string, FrameworkIdentity>;
  /** The frameworks that a plain installation of this one brings along, the one that it extends among them. */
  readonly broughtBy: (framework: string) => readonly string[];
}

/** Whether a limit cut the list of files: what is not there then proves nothing. */
export function isCutShort({ projects }: Conclusion): boolean {
  return projects.some(({ problems }) => problems.some(({ code }) => code === 'too-many-files'));
}
