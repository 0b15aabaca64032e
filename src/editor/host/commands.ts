import * as vscode from 'vscode';
import type { CommandId } from './ids.ts';

/**
 * Registers a command that takes at most one argument. What goes wrong is logged and handed on: VS Code shows it to
 * the person who ran the command, and a caller gets the rejection.
 */
export function registerCommand<T>(
  id: CommandId,
  log: vscode.LogOutputChannel,
  run: (argument: unknown) => T | Promise<T>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    try {
      return await run(argument);
    } catch (error) {
      log.error(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  });
}
