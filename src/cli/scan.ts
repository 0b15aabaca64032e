import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { KnowledgeIndex } from '../core/knowledge/knowledge.ts';
import { readCondaEnvironment } from '../core/manifests/condaEnvironment.ts';
import { readCondaLock } from '../core/manifests/locks/readCondaLock.ts';
import { readPixiLock } from '../core/manifests/locks/readPixiLock.ts';
import { decodePython, decodeRequirements } from '../core/python/decode.ts';
import { readImports } from '../core/python/imports.ts';
import { readRequirements } from '../core/python/requirements.ts';
import { concludeProjects } from '../core/workspace/concludeProjects.ts';
import { FrameworkNames } from '../core/workspace/frameworkNames.ts';
import { manifestFormat } from '../core/workspace/manifestFormats.ts';
import { scanFolder } from '../core/workspace/scanFolder.ts';
import type { DiskFolder } from '../disk/diskFolder.ts';
import { folderOnDisk } from './folderOnDisk.ts';
import { requirementRecord } from './requirementRecord.ts';

/**
 * `npm run --silent scan -- DIR [--imports | --requirements]`: what the editor finds, without an editor.
 * Exit status 2 for wrong arguments, 1 where DIR cannot be read, else 0.
 */
async function main(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [dir, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = flags.filter((flag) => flag !== '--imports' && flag !== '--requirements');
  if (dir === undefined || more.length > 0 || unknown.length > 0 || flags.length > 1) {
    console.error('usage: npm run --silent scan -- DIR [--imports | --requirements]');
    return 2;
  }
  const folder = folderOnDisk(resolve(dir), (path, error) =>
    console.error(`${path}: skipped: ${String(error)}`),
  );
  try {
    if (flags[0] === '--imports') await printImports(folder);
    else if (flags[0] === '--requirements') await printRequirements(folder);
    else await printProjects(folder);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function printProjects(folder: DiskFolder): Promise<void> {
  const start = performance.now();
  const index = JSON.parse(
    readFileSync(join(__dirname, '../../dist/knowledge/index.json'), 'utf8'),
  ) as KnowledgeIndex;
  const names = new FrameworkNames(index.frameworks);
  const scan = await scanFolder(folder, {
    keep: names.knowsImport,
    singleModules: names.singleModules,
    yaml: async () => ({ readCondaEnvironment, readCondaLock, readPixiLock }),
    isDistribution: names.knowsDistribution,
  });
  const projects = concludeProjects(scan.files, names, scan).projects.map(
    ({ root, frameworks, problems }) => ({
      root,
      frameworks: frameworks.map(({ declaredAt: _, ...use }) => use),
      problems,
    }),
  );
  const ms = Math.round(performance.now() - start);
  console.log(
    JSON.stringify({ projects, stats: { files: scan.files.size, bytes: scan.bytes, ms } }, null, 2),
  );
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
