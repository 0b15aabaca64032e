/**
 * Files beside a project's manifests that say which Python it runs on and what it is started with, those first whose word
 * on Python counts first: what is promised to others, then what is installed here.
 * Sources: https://packaging.python.org/en/latest/specifications/pyproject-toml/#requires-python,
 * https://setuptools.pypa.io/en/latest/userguide/declarative_config.html#options,
 * https://pipenv.pypa.io/en/latest/pipfile.html, https://github.com/pyenv/pyenv#understanding-python-version-selection,
 * https://devcenter.heroku.com/changelog-items/3141 (runtime.txt, given up for .python-version in 2025),
 * https://devcenter.heroku.com/articles/procfile
 */
export const hintFiles = [
  'pyproject.toml',
  'setup.cfg',
  'Pipfile',
  '.python-version',
  'runtime.txt',
  'Procfile',
] as const;
