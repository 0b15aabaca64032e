import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KnowledgeDetails, KnowledgeIndex } from '../core/knowledge/knowledge.ts';
import type { KnowledgeLibraries, Library } from '../core/knowledge/library.ts';
import { decodePython, decodeRequirements } from '../core/python/decode.ts';
import { readImports } from '../core/python/imports.ts';
import { readRequirements } from '../core/python/requirements.ts';
import { concludeProjects } from '../core/workspace/concludeProjects.ts';
import { FrameworkNames } from '../core/workspace/frameworkNames.ts';
import { manifestFormat } from '../core/workspace/manifestFormats.ts';
import { scanFolder } from '../core/workspace/scanFolder.ts';
import type { DiskFolder } from '../disk/diskFolder.ts';
import { folderOnDisk } from './folderOnDisk.ts';
import { loadPart } from './parts.ts';
import { print } from './print.ts';
import { requirementRecord } from './requirementRecord.ts';
import { readArguments, type ScanArguments } from './scanArguments.ts';

const usage = `usage: npm run --silent scan -- DIR [--imports | --requirements]
       npm run --silent scan -- DIR --findings [--format json|sarif] [--fail-on hint|information|warning|error]`;

/**
 * `npm run --silent scan`: what the editor finds, without an editor. Exit status 2 for wrong arguments, 1 where DIR cannot be
 * read or a finding is as loud as `--fail-on` says, else 0.
 */
async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (request === null) {
    console.error(usage);
    return 2;
  }
  // What is printed as it stands is printed of each file.
  const isWhole = request.print === 'imports' || request.print === 'requirements';
  const folder = folderOnDisk(resolve(request.dir), isWhole, (path, error) =>
    console.error(`${path}: skipped: ${String(error)}`),
  );
  try {
    if (request.print === 'imports') await printImports(folder);
    else if (request.print === 'requirements') await printRequirements(folder);
    else if (request.print === 'findings') return await printFindings(folder, request);
    else await printProjects(folder);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function printProjects(folder: DiskFolder): Promise<void> {
  print(JSON.stringify(await projectsIn(folder), null, 2));
}

/** By itself, so that all that has been read may be forgotten before it is printed. */
async function projectsIn(folder: DiskFolder) {
  const start = Date.now();
  const { scan, conclusion } = await scanned(folder);
  const projects = conclusion.projects.map(({ root, frameworks, problems }) => ({
    root,
    frameworks: frameworks.map(({ declaredAt: _, ...use }) => use),
    problems,
  }));
  const ms = Date.now() - start;
  return { projects, stats: { files: scan.files.size, bytes: scan.bytes, ms } };
}

async function printFindings(folder: DiskFolder, request: ScanArguments): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const { libraries } = knowledge<KnowledgeLibraries>('libraries.json');
  const sources = {
    ...(await scanned(folder, libraries)),
    libraries,
    details: knowledge<KnowledgeDetails>('profiles.json'),
    today: new Date().toISOString().slice(0, 10),
    read: (file: string) => readOrReport(folder, file),
  };
  return (await loadPart('findings').printFindings(sources, request, version)) ? 1 : 0;
}

/** @param libraries whose imports are kept too */
async function scanned(folder: DiskFolder, libraries: readonly Library[] = []) {
  const { frameworks } = knowledge<KnowledgeIndex>('index.json');
  const names = new FrameworkNames(frameworks, libraries);
  const scan = await scanFolder(folder, {
    keep: names.knowsImport,
    sieve: names.sieve,
    singleModules: names.singleModules,
    yaml: async () => loadPart('yaml').yamlReaders,
    isDistribution: names.knowsDistribution,
  });
  return { frameworks, names, scan, conclusion: concludeProjects(scan.files, names, scan) };
}

/** A file of the compiled knowledge, which the build has checked. */
function knowledge<T>(name: string): T {
  return JSON.parse(readFileSync(join(__dirname, '../../dist/knowledge', name), 'utf8')) as T;
}

async function printImports(folder: DiskFolder): Promise<void> {
  for (const file of (await folder.list()).paths) {
    if (!file.endsWith('.py')) continue;
    const bytes = await readOrReport(folder, file);
    if (bytes === null) continue;
    const imports = readImports(decodePython(bytes))
      .filter((statement) => statement.level === 0)
      .map(({ module, line }) => ({ module, line }));
    console.log(JSON.stringify({ file, imports }));
  }
}

async function printRequirements(folder: DiskFolder): Promise<void> {
  for (const file of (await folder.list()).paths) {
    const format = manifestFormat(file);
    if (format !== 'requirements' && format !== 'constraints') continue;
    const bytes = await readOrReport(folder, file);
    if (bytes === null) continue;
    for (const line of readRequirements(decodeRequirements(bytes))) {
      console.log(JSON.stringify(requirementRecord(file, line)));
    }
  }
}

async function readOrReport(folder: DiskFolder, file: string): Promise<Uint8Array | null> {
  try {
    return await folder.read(file);
  } catch (error) {
    console.error(`${file}: skipped: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
