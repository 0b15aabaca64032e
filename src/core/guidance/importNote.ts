import type { FrameworkIdentity, IsoDay, ModuleNote } from '../knowledge/framework.ts';
import { type SupportState, supportState } from '../knowledge/supportState.ts';
import type { FrameworkUse } from '../workspace/project.ts';
import type { ImportTarget } from './importAt.ts';

/** What a hover on an import tells, before any words. */
export interface ImportNote {
  readonly framework: FrameworkIdentity;
  /** What the module is for, where the knowledge base knows it. */
  readonly module: ModuleNote | null;
  /** How the file's project uses the framework; null outside of projects and where nothing is declared. */
  readonly use: FrameworkUse | null;
  readonly support: SupportState;
  /** Documentation of the module or framework, for the version in use where docs are kept by version. */
  readonly docs: string;
}

/** Puts together what is known about an import of `framework`. */
export function importNote(
  framework: FrameworkIdentity,
  target: ImportTarget,
  use: FrameworkUse | null,
  today: IsoDay,
): ImportNote {
  const support = supportState(framework, use?.version ?? null, use?.specifier ?? null, today);
  const module = moduleNote(framework.modules, target.name) ?? moduleNote(framework.modules, target.module);
  return { framework, module, use, support, docs: docsLink(framework, module, support.line) };
}

/** The note of the module itself, else of the nearest package above it; the framework's own name is no module note. */
function moduleNote(modules: readonly ModuleNote[], name: string): ModuleNote | null {
  for (let prefix = name; prefix.includes('.'); prefix = prefix.slice(0, prefix.lastIndexOf('.'))) {
    const found = modules.find((module) => module.name === prefix);
    if (found !== undefined) return found;
  }
  return null;
}

function docsLink(framework: FrameworkIdentity, module: ModuleNote | null, line: string | null): string {
  const { docs, docsForVersion } = framework.links;
  const template = module?.docs ?? (line === null ? docs : (docsForVersion ?? docs));
  const newest = framework.lines[0]?.line ?? '';
  return template.replaceAll('{line}', line ?? newest);
}
