import type { FileFacts } from '../../workspace/fileFacts.ts';
import { lockOf } from '../../workspace/manifestFormats.ts';
import type { ChangeOwner } from './changeTarget.ts';
import { type Surrounding, versionsIn } from './libraryUse.ts';

/** Of a script that says itself what it requires; null for all other files, which run on what their project has. */
export function scriptSurrounding(
  path: string,
  files: ReadonlyMap<string, FileFacts>,
  owners: readonly ChangeOwner[],
): Surrounding | null {
  const facts = files.get(path);
  if (facts?.kind !== 'python' || facts.manifest?.format !== 'script') return null;
  const manifests = [facts, files.get(lockOf(path))];
  const frameworks = owners.flatMap(({ id, distributions }) => {
    const versions = versionsIn(manifests, distributions);
    return versions === null ? [] : [{ id, ...versions }];
  });
  return { frameworks, manifests };
}
