// @ts-check
import { join } from 'node:path';
import { makeTemporaryFolder } from '../editor/cleanup.mjs';
import { ensureEditorHost } from '../setup/editorHost.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { measureActivation } from './activation.mjs';
import { measureCommandLine } from './commandLine.mjs';
import { findingsSection } from './findings.mjs';
import { hoverSection } from './hovering.mjs';
import { buildInHost, measureInHost } from './inHost.mjs';
import { measureLoading } from './loading.mjs';
import { loadText, machineText } from './machine.mjs';
import { measurePanel } from './panel.mjs';
import { sectionText } from './report.mjs';
import { scanSection } from './scanning.mjs';
import { buildPackage, measureSizes, vsix } from './sizes.mjs';
import { teamSection } from './team.mjs';
import { startWithPackage } from './userWindow.mjs';
import { writeWorkspace } from './workspaceTree.mjs';

/** @typedef {import('./figure.mjs').Section} Section */

/** Enough for a process that takes milliseconds. */
const loads = 11;
/** Each one opens a window. */
const windows = 5;

/**
 * The parts by name, in the order in which they run.
 * @type {Readonly<Record<string, (bench: Bench) => Section | Promise<Section>>>}
 */
const parts = {
  sizes: () => measureSizes(),
  loading: ({ host }) => measureLoading([...new Set([host.node, process.execPath])], loads),
  activation: ({ host }) => withPackage(host, (server) => measureActivation(server, windows)),
  async panel({ host, folder, runs }) {
    const file = join(folder, 'comparison.md');
    await measureInHost(samples, [{ kind: 'markdown', file }]);
    return withPackage(host, (server) => measurePanel(server, file, runs));
  },
  async hover({ runs }) {
    return hoverSection((await measureInHost(samples, [{ kind: 'hover', rounds: runs }]))[0]);
  },
  async findings({ runs }) {
    return findingsSection(
      (await measureInHost(samples, [{ kind: 'findings', rounds: runs }], 900))[0],
    );
  },
  async team({ runs }) {
    return teamSection((await measureInHost(samples, [{ kind: 'team', runs }]))[0]);
  },
  scan: ({ workspace, runs }) => measureScan(workspace(3_000), runs, true),
  many: ({ workspace }) => measureScan(workspace(20_000), 1, false),
  async cli({ host, workspace, runs }) {
    const [folder, larger] = [await workspace(10_000), await workspace(100_000)];
    return measureCommandLine(host, { folder, larger, factor: 10 }, runs);
  },
};

export const partNames = Object.keys(parts);

/**
 * What the parts share.
 * @typedef {object} Bench
 * @property {import('../setup/editorHost.mjs').EditorHost} host
 * @property {string} folder a temporary one
 * @property {number} runs
 * @property {(files: number) => Promise<string>} workspace a folder with so many files, made once
 */

/**
 * Builds, packages, measures and prints part by part.
 * @param {readonly string[]} names
 * @param {number} runs
 * @returns {Promise<{ text: string, figures: readonly import('./figure.mjs').Figure[] }>}
 */
export async function bench(names, runs) {
  /** @type {string[]} */
  const texts = [];
  const say = (/** @type {string} */ text) => {
    process.stdout.write(`${text}\n`);
    texts.push(text);
  };
  const host = await ensureEditorHost('newest');
  const scratch = makeTemporaryFolder('bench');
  /** @type {Map<number, Promise<string>>} */
  const workspaces = new Map();
  const workspace = async (/** @type {number} */ files) => {
    const folder = join(scratch.path, `files-${files}`);
    if (!workspaces.has(files))
      workspaces.set(
        files,
        writeWorkspace(folder, files).then(() => folder),
      );
    return workspaces.get(files) ?? folder;
  };

  say(`${new Date().toISOString().slice(0, 10)}, VS Code ${host.vscodeVersion}, ${machineText()}`);
  buildPackage();
  await buildInHost();
  /** @type {import('./figure.mjs').Figure[]} */
  const figures = [];
  for (const name of partNames.filter((part) => names.includes(part))) {
    const load = loadText();
    const section = await parts[name]({ host, folder: scratch.path, runs, workspace });
    say(`\n${sectionText(section)}Load before and after: ${load}; ${loadText()}.`);
    figures.push(...section.figures);
  }
  await scratch.remove();
  return { text: `${texts.join('\n')}\n`, figures };
}

const samples = join(projectRoot, 'samples');

/**
 * @param {Promise<string>} folder @param {number} runs @param {boolean} hasBudget
 * @returns {Promise<Section>}
 */
async function measureScan(folder, runs, hasBudget) {
  return scanSection((await measureInHost(await folder, [{ kind: 'scan', runs }]))[0], hasBudget);
}

/**
 * @param {import('../setup/editorHost.mjs').EditorHost} host
 * @param {(server: import('../editor/server.mjs').EditorServer) => Promise<Section>} measure
 */
async function withPackage(host, measure) {
  const server = await startWithPackage(host, vsix);
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
}
