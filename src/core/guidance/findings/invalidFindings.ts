import type { ManifestProblemCode } from '../../manifests/manifest.ts';
import { manifestOf } from '../../workspace/includes.ts';
import type { ManifestFormat } from '../../workspace/manifestFormats.ts';
import type { Finding } from './finding.ts';
import type { FindingText } from './findingWords.ts';
import type { ProjectsAtHand } from './projectSurroundings.ts';

/** `invalid-requirement`: what the tool that reads the manifest would refuse, with its reason. */
export function invalidFindings({ manifests, files }: ProjectsAtHand): readonly Finding[] {
  const read = new Set([...manifests.values()].flatMap((own) => own.files));
  return [...read].flatMap((file) => {
    const manifest = manifestOf(files.get(file));
    if (manifest === null) return [];
    return manifest.problems.flatMap(({ code, detail, range }) => {
      const text = textOf(code, manifest.format);
      if (text === null) return [];
      const finding: Finding = {
        ...{ rule: 'invalid-requirement', file, range, framework: null, fix: null, link: null },
        message: { text, args: [detail] },
      };
      return [finding];
    });
  });
}

const texts: Readonly<Record<ManifestProblemCode, FindingText | null>> = {
  syntax: 'invalidSyntax',
  'refused-requirement': 'invalidRequirement',
  'unknown-group': 'unknownGroup',
  'group-cycle': 'groupCycle',
  // Only running the file would tell: nothing is wrong with it.
  'not-static': null,
};

function textOf(code: ManifestProblemCode, format: ManifestFormat): FindingText | null {
  const isOfPip = format === 'requirements' || format === 'constraints';
  return code === 'refused-requirement' && isOfPip ? 'refusedByPip' : texts[code];
}
