import { fileNameOf, folderOf, isDevelopmentFolder, isPython } from './paths.ts';

/** `constraints` only limit versions: by itself such a file requests nothing. */
export type ManifestFormat =
  | 'requirements'
  | 'constraints'
  | 'pyproject'
  | 'pipfile'
  | 'setup-cfg'
  | 'setup-py'
  /** The comment of a Python file that says what this one script requires. */
  | 'script'
  | 'conda'
  | 'pixi'
  | 'hatch';

export type LockFormat =
  | 'uv-lock'
  | 'poetry-lock'
  | 'pdm-lock'
  | 'pipenv-lock'
  | 'pylock'
  | 'conda-lock'
  | 'pixi-lock';

/** File names by format, and the globs that find them. Globs have no nested braces, which ripgrep refuses. */
const manifests: readonly (readonly [ManifestFormat, RegExp, readonly string[]])[] = [
  [
    'constraints',
    /^[^/]*constraints[^/]*\.(txt|in)$/i,
    ['*[cC]onstraints*.txt', '*[cC]onstraints*.in'],
  ],
  [
    'requirements',
    // `.lock`: what Rye and people call a compiled list (https://rye.astral.sh/guide/sync/#lock).
    /^[^/]*requirements[^/]*\.(txt|in|lock)$/i,
    ['*[rR]equirements*.txt', '*[rR]equirements*.in', '*[rR]equirements*.lock'],
  ],
  ['pyproject', /^pyproject\.toml$/, ['pyproject.toml']],
  ['pipfile', /^Pipfile$/, ['Pipfile']],
  ['setup-cfg', /^setup\.cfg$/, ['setup.cfg']],
  [
    'conda',
    // `conda.yaml` is MLflow's: https://mlflow.org/docs/latest/ml/model/dependencies
    /^([^/]*environment[^/]*|(conda[-_.]?)?env|conda)\.ya?ml$/i,
    [
      ...['*[eE]nvironment*.yml', '*[eE]nvironment*.yaml', 'env.yml', 'env.yaml'],
      ...['conda*.yml', 'conda*.yaml'],
    ],
  ],
  ['pixi', /^pixi\.toml$/, ['pixi.toml']],
  ['hatch', /^hatch\.toml$/, ['hatch.toml']],
];

const locks: readonly (readonly [LockFormat, RegExp, readonly string[]])[] = [
  // Beside a script: https://docs.astral.sh/uv/guides/scripts/#locking-dependencies
  ['uv-lock', /^(uv\.lock|.+\.py\.lock)$/, ['uv.lock', '*.py.lock']],
  ['poetry-lock', /^poetry\.lock$/, ['poetry.lock']],
  ['pdm-lock', /^pdm\.lock$/, ['pdm.lock']],
  ['pipenv-lock', /^Pipfile\.lock$/, ['Pipfile.lock']],
  // Source: https://packaging.python.org/en/latest/specifications/pylock-toml/#file-name
  ['pylock', /^pylock(\.[^.]+)?\.toml$/, ['pylock.toml', 'pylock.*.toml']],
  // Of one file for each platform: https://conda.github.io/conda-lock/output
  [
    'conda-lock',
    /^((.*[.-])?conda-lock\.ya?ml|conda-(linux|osx|win)-[\w-]+\.lock(\.ya?ml)?)$/,
    ['*conda-lock.yml', '*conda-lock.yaml', 'conda-*.lock', 'conda-*.lock.yml'],
  ],
  ['pixi-lock', /^pixi\.lock$/, ['pixi.lock']],
];

/** Whose text files are requirement files, whatever they are called. */
const requirementFolder = /^(requirements?|reqs)$/i;
/** Where people keep the lists of the folder above: `deps/requirements.txt`; Pants and Bazel have them among what others wrote. */
const folderOfLists = /^(requirements?|reqs|deps|dependencies|3rdparty|third[-_]?party)$/i;
/** As Pants itself has them: https://github.com/pantsbuild/pants/tree/main/3rdparty/python */
const listsByLanguage = /(^|\/)(3rdparty|third[-_]?party)\/python$/i;

/** Tells a manifest by the names that tools and people give them; null for anything else, a script of any name among it. */
export function manifestFormat(path: string): ManifestFormat | null {
  // Nearly all that is asked about is code: the patterns need not be tried on it.
  if (isPython(path)) {
    return path.endsWith('setup.py') && fileNameOf(path) === 'setup.py' ? 'setup-py' : null;
  }
  const name = fileNameOf(path);
  const known = manifests.find(([, fits]) => fits.test(name));
  if (known !== undefined) return known[0];
  const inFolder = requirementFolder.test(fileNameOf(folderOf(path)));
  return inFolder && /\.(txt|in)$/i.test(name) ? 'requirements' : null;
}

/** Whether a manifest is a script that speaks for itself alone: it runs in an environment of its own. */
export function isScript(manifest: string): boolean {
  return (isPython(manifest) || isNotebook(manifest)) && manifestFormat(manifest) === null;
}

/** The lock file that `uv lock --script` puts beside a script. */
export function lockOf(script: string): string {
  return `${script}.lock`;
}

/** The script that a lock file is for; null where it is for a project. */
export function scriptOf(lock: string): string | null {
  return lock.endsWith('.py.lock') ? lock.slice(0, -'.lock'.length) : null;
}

export function lockFormat(path: string): LockFormat | null {
  if (isPython(path)) return null;
  const name = fileNameOf(path);
  return locks.find(([, fits]) => fits.test(name))?.[0] ?? null;
}

export function isNotebook(path: string): boolean {
  return path.endsWith('.ipynb');
}

/** Whether the scan looks at a file of this name even where nobody includes it. */
export function isScanned(path: string): boolean {
  return (
    isPython(path) || isNotebook(path) || manifestFormat(path) !== null || lockFormat(path) !== null
  );
}

/** Glob patterns of all that {@link isScanned} accepts, and of little more: names that differ in more than one letter's case. */
export const scannedPatterns: readonly string[] = [
  '*.py',
  '*.pyi',
  '*.ipynb',
  ...[...manifests, ...locks].flatMap(([, , globs]) => globs),
  '[rR]equirements/*.txt',
  '[rR]equirements/*.in',
  '[rR]eqs/*.txt',
  '[rR]eqs/*.in',
].map((glob) => `**/${glob}`);

/**
 * The folder a manifest speaks for: `requirements/base.txt` and `deps/requirements.txt` speak for the folder above, and so do the
 * manifests and lock files of documentation and tests.
 */
export function projectFolderOf(manifest: string): string {
  let folder = folderOf(manifest);
  while (folder !== '') {
    const name = fileNameOf(folder);
    const isOfLists = folderOfLists.test(name) || listsByLanguage.test(folder);
    if (!isOfLists && !isDevelopmentFolder(name)) break;
    folder = folderOf(folder);
  }
  return folder;
}
