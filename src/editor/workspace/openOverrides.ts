import { settingsSection } from '../host/ids.ts';

/** Opens the setting that overrules what is found, wherever it stands. */
export const openOverrides = {
  command: 'workbench.action.openSettings',
  argument: `@id:${settingsSection}.frameworks`,
} as const;
