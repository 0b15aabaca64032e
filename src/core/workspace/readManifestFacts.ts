import { readHatchToml } from '../manifests/hatch.ts';
import type { Declaration, Manifest, ManifestProblem } from '../manifests/manifest.ts';
import { readPipfile } from '../manifests/pipfile.ts';
import { readPixiToml } from '../manifests/pixi.ts';
import { readPyproject } from '../manifests/pyproject.ts';
import { readRequirementsFile } from '../manifests/requirementsFile.ts';
import { readScriptMetadata } from '../manifests/scriptMetadata.ts';
import { readSetupCfg } from '../manifests/setupCfg.ts';
import { readSetupPy } from '../manifests/setupPy.ts';
import { isTemplate, isTemplateLine } from '../manifests/templates.ts';
import { LineStarts } from '../python/lineStarts.ts';
import { type DeclarationFact, evidenceText, type ManifestFacts } from './fileFacts.ts';
import type { ManifestFormat } from './manifestFormats.ts';

/** A manifest, and whether the file declares a project even where nothing is required. */
interface Reading extends Manifest {
  readonly declaresProject?: boolean;
  readonly name?: string | null;
}

const readers: Readonly<Record<Exclude<ManifestFormat, 'conda'>, (text: string) => Reading>> = {
  requirements: (text) => ({ ...readRequirementsFile(text), declaresProject: true }),
  constraints: readRequirementsFile,
  pyproject: readPyproject,
  pipfile: (text) => ({ ...readPipfile(text), declaresProject: true }),
  pixi: (text) => ({ ...readPixiToml(text), declaresProject: true }),
  hatch: readHatchToml,
  'setup-cfg': readSetupCfg,
  'setup-py': readSetupPy,
  script: readScriptMetadata,
};

const maxLineLength = 1000;

/** Nobody writes longer version requirements by hand. */
const maxWrittenLength = 200;

/** Reads a manifest of a format that needs no YAML. Never throws. */
export function readManifestFacts(
  format: Exclude<ManifestFormat, 'conda'>,
  text: string,
): ManifestFacts {
  return manifestFacts(format, readers[format](text), text);
}

/** The first line that waits to be filled in stands for all: its tool reads none of them before. */
function withoutTemplates(
  format: ManifestFormat,
  problems: readonly ManifestProblem[],
  text: string,
): readonly ManifestProblem[] {
  const isWaiting =
    format === 'requirements' || format === 'constraints' ? isTemplate : isTemplateLine;
  const waiting = new Set(problems.filter((one) => isWaiting(linesOf(one, text))));
  const [first] = waiting;
  if (first === undefined) return problems;
  const told: ManifestProblem = { ...first, code: 'template', detail: '' };
  return problems.flatMap((one) => (one === first ? told : waiting.has(one) ? [] : one));
}

/** Where a problem is marked may be a single letter; no more of a line than anybody writes. */
function linesOf({ start, end }: ManifestProblem, text: string): string {
  const near = Math.max(0, start - maxLineLength);
  const before = text.slice(near, start);
  const after = text.slice(end, end + maxLineLength);
  const from = near + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return text.slice(from, end + (/^[^\r\n]*/.exec(after)?.[0].length ?? 0));
}

/** What a reader found, with the text of each line that evidence may show. */
export function manifestFacts(
  format: ManifestFormat,
  { declarations, includes, problems, declaresProject = false, name = null, ...more }: Reading,
  text: string,
): ManifestFacts {
  const shown = <T extends { start: number; end: number }>(place: T): T & { text: string } => ({
    ...place,
    text: evidenceText(text, place),
  });
  const lines = new LineStarts(text);
  const marked = <T extends { start: number; end: number }>(place: T) => ({
    ...shown(place),
    range: lines.rangeOf(place.start, place.end),
  });
  const declarationFact = (declaration: Declaration): DeclarationFact => {
    const { nameSpan, specifierSpan } = declaration;
    const hasVersions = specifierSpan.end > specifierSpan.start;
    const { start, end } = hasVersions ? specifierSpan : nameSpan;
    const isShort = specifierSpan.end - specifierSpan.start <= maxWrittenLength;
    return {
      ...shown(declaration),
      written: isShort ? text.slice(specifierSpan.start, specifierSpan.end) : '',
      range: lines.rangeOf(start, end),
    };
  };
  return {
    kind: 'manifest',
    format,
    isProject: declaresProject || declarations.length + includes.length + problems.length > 0,
    ...(name === null || name === '' ? {} : { projectName: name }),
    declarations: declarations.map(declarationFact),
    includes: includes.map(marked),
    problems: withoutTemplates(format, problems, text).map(marked),
    ...(more.python === undefined ? {} : { python: more.python }),
    ...(more.editables === undefined ? {} : { editables: more.editables }),
    ...(more.together === undefined ? {} : { together: more.together }),
  };
}
