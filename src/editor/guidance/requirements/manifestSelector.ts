import type { DocumentFilter } from 'vscode';

/** Files that may be manifests, by name, as their languages depend on what else is installed. The readers know for sure. */
export const manifestSelector: readonly DocumentFilter[] = [
  { pattern: '**/*.{txt,in}' },
  { pattern: '**/{pyproject.toml,pixi.toml,hatch.toml,Pipfile,setup.cfg,setup.py}' },
  { pattern: '**/{*environment*,*env,conda}.{yml,yaml}' },
];
