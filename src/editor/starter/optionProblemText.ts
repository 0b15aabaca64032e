import * as vscode from 'vscode';
import type { OptionProblem } from '../../core/starter/options.ts';
import type { PackageNameProblem } from '../../core/starter/packageName.ts';

/** Says in words why an option's value cannot be used, and what would be valid. */
export function optionProblemText(problem: OptionProblem): string {
  switch (problem.code) {
    case 'not-an-object':
      return vscode.l10n.t(
        '“options” must name an option with its value, as in {0}',
        '{ "package": "shop" }',
      );
    case 'unknown-option':
      return vscode.l10n.t(
        'Unknown option “{0}”. Valid: {1}',
        problem.option,
        problem.valid.join(', '),
      );
    case 'unknown-choice':
      return vscode.l10n.t(
        'Unknown choice “{0}” of “{1}”. Valid: {2}',
        problem.found,
        problem.option,
        problem.valid.join(', '),
      );
    case 'package-name':
      return packageNameText(problem.found, problem.why);
    case 'port':
      return vscode.l10n.t('A port is a number from 1 to 65535, not “{0}”', problem.found);
  }
}

function packageNameText(name: string, why: PackageNameProblem): string {
  switch (why) {
    case 'form':
      return vscode.l10n.t(
        'A package is named in small letters, digits and underscores, a letter first, 40 at most',
      );
    case 'keyword':
      return vscode.l10n.t('“{0}” is a keyword of Python', name);
    case 'standard':
      return vscode.l10n.t('“{0}” would hide a module of the standard library', name);
    case 'device':
      return vscode.l10n.t('Windows keeps the name “{0}” for a device', name);
    case 'taken':
      return vscode.l10n.t('“{0}” would hide a module that the project needs', name);
  }
}
