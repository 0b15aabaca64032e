import type { ManifestProblemCode } from '../../manifests/manifest.ts';
import { isTemplate } from '../../manifests/templates.ts';
import type { ManifestFacts } from '../../workspace/fileFacts.ts';
import { manifestOf } from '../../workspace/includes.ts';
import type { ManifestFormat } from '../../workspace/manifestFormats.ts';
import type { ScanProblemCode } from '../../workspace/project.ts';
import type { Finding } from './finding.ts';
import type { FindingText } from './findingWords.ts';
import type { ProjectsAtHand } from './projectSurroundings.ts';

/**
 * `invalid-requirement`: what the tool that reads the manifest would refuse, with its reason. Silent in templates, which no
 * tool reads before they are filled in, and in prose that only has the name of a list.
 */
export function invalidFindings(at: ProjectsAtHand): readonly Finding[] {
  const read = new Set([...at.manifests.values()].flatMap((own) => own.files));
  const refused = [...read].flatMap((file) => {
    const manifest = manifestOf(at.files.get(file));
    if (manifest === null || isTemplate(file) || isProse(manifest)) return [];
    return manifest.problems.flatMap(({ code, detail, range, text: written }) => {
      const text = textOf(code, manifest.format);
      return text === null || isTemplate(written) ? [] : [findingAt(file, range, text, detail)];
    });
  });
  return [...refused, ...includeFindings(at)];
}

function findingAt(
  file: string,
  range: Finding['range'],
  text: FindingText,
  detail: string,
): Finding {
  return {
    ...{ rule: 'invalid-requirement', file, range, framework: null, fix: null, link: null },
    message: { text, args: [detail] },
  };
}

const includeTexts: Readonly<Partial<Record<ScanProblemCode, FindingText>>> = {
  'include-missing': 'includeMissing',
  'include-cycle': 'includeCycle',
  'include-folder': 'includeFolder',
};

/** The files that `-r` and `-c` name inside of the folder. */
function includeFindings({ conclusion, files }: ProjectsAtHand): readonly Finding[] {
  return conclusion.projects.flatMap(({ problems }) =>
    problems.flatMap(({ file, line, code }) => {
      const text = includeTexts[code];
      const manifest = manifestOf(files.get(file));
      if (text === undefined || manifest === null || !isOfPip(manifest.format)) return [];
      const include = manifest.includes.find((one) => one.line === line);
      // What a variable of the environment stands for is not known.
      if (include === undefined || include.path.includes('${')) return [];
      if (isTemplate(include.path) || isTemplate(file)) return [];
      return [findingAt(file, include.range, text, include.path)];
    }),
  );
}

/** Sentences of four words and more, without anything that belongs to requirements. */
const sentence = /^(?:[^\s=<>~;@#[\]]+\s+){3,}[^\s=<>~;@#[\]]+$/;

/** Whether most of what the file says are sentences: `functional_requirements.txt` may be what somebody wishes for. */
function isProse({ problems, declarations, format }: ManifestFacts): boolean {
  if (!isOfPip(format)) return false;
  const sentences = problems.filter(({ text }) => sentence.test(text)).length;
  return sentences > 1 && 2 * sentences >= problems.length + declarations.length;
}

const texts: Readonly<Record<ManifestProblemCode, FindingText | null>> = {
  syntax: 'invalidSyntax',
  'refused-requirement': 'invalidRequirement',
  'unknown-group': 'unknownGroup',
  'group-cycle': 'groupCycle',
  // Only running the file would tell: nothing is wrong with it.
  'not-static': null,
  template: null,
};

function textOf(code: ManifestProblemCode, format: ManifestFormat): FindingText | null {
  return code === 'refused-requirement' && isOfPip(format) ? 'refusedByPip' : texts[code];
}

function isOfPip(format: ManifestFormat): boolean {
  return format === 'requirements' || format === 'constraints';
}
