// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * @typedef {object} Python
 * @property {string} file its own idea of where it is
 * @property {string} version
 * @property {readonly string[]} modules those of the asked ones that it finds
 * @property {Record<string, string>} versions of the asked distributions that it has
 */

const probe = `
import importlib.metadata as metadata, importlib.util as util, json, sys
modules, names = json.loads(sys.argv[1])
versions = {}
for name in names:
    try:
        versions[name] = metadata.version(name)
    except metadata.PackageNotFoundError:
        pass
print(json.dumps({
    "file": sys.executable,
    "version": ".".join(map(str, sys.version_info[:3])),
    "modules": [module for module in modules if util.find_spec(module)],
    "versions": versions,
}))
`;

/**
 * The Pythons of these names, each once, and what they have.
 * @param {readonly string[]} candidates @param {readonly string[]} modules @param {readonly string[]} distributions
 * @returns {Python[]}
 */
export function findPythons(candidates, modules, distributions) {
  /** @type {Map<string, Python>} */
  const found = new Map();
  for (const candidate of candidates) {
    // Elsewhere than here: a module of the working folder would be found too.
    const asked = spawnSync(candidate, ['-c', probe, JSON.stringify([modules, distributions])], {
      cwd: '/',
      encoding: 'utf8',
    });
    if (asked.status !== 0) continue;
    const python = JSON.parse(asked.stdout);
    found.set(python.file, python);
  }
  return [...found.values()];
}

/**
 * The first one that has all modules; `a|b` is either.
 * @param {readonly Python[]} pythons @param {readonly string[]} modules
 */
export function pythonWith(pythons, modules) {
  const has = (/** @type {Python} */ { modules: there }) =>
    modules.every((names) => names.split('|').some((name) => there.includes(name)));
  return pythons.find(has) ?? null;
}
