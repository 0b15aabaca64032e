import type { FileFacts } from '../../workspace/fileFacts.ts';
import type { ChangeOwner } from './changeTarget.ts';
import { type Surrounding, versionsIn } from './libraryUse.ts';

/** Of a script that says itself what it requires; null for all other files, which run on what their project has. */
export function scriptSurrounding(
  facts: FileFacts | undefined,
  owners: readonly ChangeOwner[],
): Surrounding | null {
  if (facts?.kind !== 'python' || facts.manifest?.format !== 'script') return null;
  const manifests = [facts];
  const frameworks = owners.flatMap(({ id, distributions }) => {
    const versions = versionsIn(manifests, distributions);
    return versions === null ? [] : [{ id, ...versions }];
  });
  return { frameworks, manifests };
}
