/** Ids that package.json contributes. A test holds both sides equal, so neither can drift. */

export const commandIds = [
  'frameworkGuide.compare',
  'frameworkGuide.recommend',
  'frameworkGuide.saveDecision',
  'frameworkGuide.showFrameworks',
  'frameworkGuide.setFrameworks',
  'frameworkGuide.openAsMarkdown',
  'frameworkGuide.createStarter',
  'frameworkGuide.createTeamKnowledge',
  'frameworkGuide.rescan',
  'frameworkGuide.checkReleases',
  'frameworkGuide.silenceRule',
  'frameworkGuide.showLog',
  'frameworkGuide.item.compare',
  'frameworkGuide.item.setFrameworks',
] as const;

export type CommandId = (typeof commandIds)[number];

/** Every setting with its type; the defaults stand in package.json only. */
export interface SettingTypes {
  readonly 'hover.enabled': boolean;
  readonly 'statusBar.enabled': boolean;
  readonly 'scan.exclude': readonly string[];
  readonly frameworks: Readonly<Record<string, unknown>>;
  readonly 'python.environment': 'auto' | 'off';
  readonly 'index.url': string;
  readonly 'knowledge.folders': readonly string[];
  /** Severities by rule; what a person wrote, so anything may stand there. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly 'codeLens.enabled': boolean;
}

export type SettingKey = keyof SettingTypes;

/** The record makes the compiler ask for every key; the test compares it with package.json. */
export const settingKeys: Readonly<Record<SettingKey, true>> = {
  'hover.enabled': true,
  'statusBar.enabled': true,
  'scan.exclude': true,
  frameworks: true,
  'python.environment': true,
  'index.url': true,
  'knowledge.folders': true,
  rules: true,
  'codeLens.enabled': true,
};

/** `publisher.name`: the authority of links that this extension handles. */
export const extensionId = 'framework-guide.framework-guide';
export const settingsSection = 'frameworkGuide';
export const frameworksViewId = 'frameworkGuide.inUse';
export const comparisonViewType = 'frameworkGuide.comparison';
