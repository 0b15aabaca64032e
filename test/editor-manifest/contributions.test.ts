import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { defaultSeverities, ruleIds } from '../../src/core/guidance/findings/finding.ts';
import { lockFormat, manifestFormat } from '../../src/core/workspace/manifestFormats.ts';
import {
  type CommandId,
  commandIds,
  comparisonViewType,
  extensionId,
  type SettingKey,
  type SettingTypes,
  settingKeys,
  settingsSection,
} from '../../src/editor/host/ids.ts';
import { type ContributedProperty, type ContributedSetting, manifest, text } from './manifest.ts';

const { commands, menus, configuration } = manifest.contributes;

/** How each type of a setting is declared. The record asks for every key. */
const schemas: { readonly [K in SettingKey]: Schema<SettingTypes[K]> } = {
  'hover.enabled': { type: 'boolean', isDefault: (value) => value === true },
  'statusBar.enabled': { type: 'boolean', isDefault: (value) => value === true },
  'scan.exclude': {
    type: 'array',
    items: 'string',
    isDefault: (value) => Array.isArray(value) && value.includes('**/.venv'),
  },
  frameworks: {
    type: 'object',
    isDefault: (value) => JSON.stringify(value) === '{}',
  },
  'python.environment': { type: 'string', isDefault: (value) => value === 'auto' },
  'index.url': {
    type: 'string',
    isDefault: (value) => typeof value === 'string' && value.startsWith('https://'),
  },
  'knowledge.folders': {
    type: 'array',
    items: 'string',
    isDefault: (value) => Array.isArray(value) && value.length === 0,
  },
  rules: {
    type: 'object',
    isDefault: (value) => JSON.stringify(value) === JSON.stringify(defaultSeverities),
  },
  'codeLens.enabled': { type: 'boolean', isDefault: (value) => value === false },
};

interface Schema<T> {
  readonly type: T extends boolean
    ? 'boolean'
    : T extends string
      ? 'string'
      : T extends readonly string[]
        ? 'array'
        : 'object';
  readonly items?: T extends readonly string[] ? 'string' : never;
  readonly isDefault: (value: unknown) => boolean;
}

describe('what package.json contributes', () => {
  it('are the commands that the code knows, and no others', () => {
    assert.deepEqual(commands.map(({ command }) => command).toSorted(), commandIds.toSorted());
  });

  it('are the settings that the code knows, and no others', () => {
    const expected = Object.keys(settingKeys).map((key) => `${settingsSection}.${key}`);
    assert.deepEqual(Object.keys(configuration.properties).toSorted(), expected.toSorted());
  });

  for (const [key, schema] of Object.entries(schemas)) {
    it(`declares ${key} with the type, a default and a description`, () => {
      const setting: ContributedSetting | undefined =
        configuration.properties[`${settingsSection}.${key}`];
      assert.equal(setting?.type, schema.type);
      assert.equal(setting?.items?.type, schema.items);
      assert.ok(schema.isDefault(setting?.default), `default: ${JSON.stringify(setting?.default)}`);
      assert.match(text(setting?.markdownDescription ?? setting?.description), /^[A-Z].*\.$/);
      assert.ok(['window', 'resource', 'machine-overridable'].includes(setting?.scope ?? ''));
    });
  }

  it('lets each rule be off or as loud as a diagnostic can be, and knows no others', () => {
    const rules = configuration.properties[`${settingsSection}.rules`];
    assert.equal(rules?.additionalProperties, false);
    assert.deepEqual(Object.keys(rules.properties ?? {}).toSorted(), ruleIds.toSorted());
    for (const rule of ruleIds) {
      const property: ContributedProperty | undefined = rules.properties?.[rule];
      assert.deepEqual(property?.enum, ['off', 'hint', 'information', 'warning', 'error'], rule);
      assert.equal(property?.default, defaultSeverities[rule], rule);
      assert.match(text(property?.markdownDescription), /^[A-Z].*\.$/, rule);
    }
  });

  it('has a page about each rule, and no page about another', () => {
    const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
    assert.deepEqual(pages.toSorted(), ruleIds.map((rule) => `${rule}.md`).toSorted());
  });

  it('keeps the settings few', () => {
    assert.ok(Object.keys(configuration.properties).length <= 12);
  });

  it('leads to commands that there are', () => {
    const known: readonly string[] = commandIds;
    const used = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...manifest.contributes.walkthroughs
        .flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents))
        .flatMap((event) => event.split('onCommand:').slice(1)),
      ...manifest.contributes.walkthroughs
        .flatMap(({ steps }) => steps.map(({ description }) => text(description)))
        .flatMap((words) => [...words.matchAll(/\(command:([\w.]+)\)/g)].map(([, id = '']) => id)),
    ];
    assert.deepEqual(
      used.filter((id) => !known.includes(id)),
      [],
    );
  });

  const hidden = new Set(
    (menus.commandPalette ?? []).filter(({ when }) => when === 'false').map((item) => item.command),
  );
  for (const { command, category, title } of commands.filter((one) => !hidden.has(one.command))) {
    it(`names ${command} in the palette with the category and a title in Title Case`, () => {
      assert.equal(text(category), 'Framework Guide');
      const [first = '', ...others] = text(title).replace('…', '').split(' ');
      assert.match(first, /^[A-Z]/);
      const small = new Set(['a', 'an', 'and', 'as', 'for', 'in', 'of', 'or', 'the', 'this', 'to']);
      const lower = others.filter((word) => /^[a-z]/.test(word) && !small.has(word));
      assert.deepEqual(lower, []);
    });
  }

  it('offers what needs a folder only where there is one', () => {
    const needsFolder: readonly CommandId[] = [
      'frameworkGuide.showFrameworks',
      'frameworkGuide.setFrameworks',
      'frameworkGuide.rescan',
    ];
    for (const id of needsFolder) {
      const item = (menus.commandPalette ?? []).find(({ command }) => command === id);
      assert.match(item?.when ?? '', /workspaceFolderCount > 0/, id);
    }
  });

  it('opens the comparison from the manifests that the scan reads, and from nothing else', () => {
    const [item] = menus['explorer/context'] ?? [];
    assert.equal(item?.command, 'frameworkGuide.compare' satisfies CommandId);
    const patterns = [...(item?.when ?? '').matchAll(/=~ \/((?:\\.|[^/[]|\[[^\]]*\])+)\/i/g)];
    const [byName, byPath] = patterns.map(([, source = '']) => new RegExp(source, 'i'));
    assert.ok(byName !== undefined && byPath !== undefined, item?.when);
    const names = 'requirements.txt requirements-dev.in constraints.txt pyproject.toml Pipfile ';
    const more = 'Pipfile.lock setup.py setup.cfg environment.yml pixi.toml pixi.lock uv.lock ';
    const locks = 'poetry.lock pdm.lock pylock.toml pylock.dev.toml conda-lock.yml models.py x.txt';
    for (const name of `${names}${more}${locks}`.split(' ')) {
      const isRead = manifestFormat(name) !== null || lockFormat(name) !== null;
      assert.equal(byName.test(name), isRead, name);
    }
    for (const path of ['/a/requirements/base.txt', '/a/requirement/x.in', '/a/other/base.txt']) {
      assert.equal(byPath.test(path), manifestFormat(path) !== null, path);
    }
  });

  it('is asked when somebody follows a link to it', () => {
    assert.ok(manifest.activationEvents.includes('onUri'));
    assert.equal(`${manifest.publisher}.${manifest.name}`, extensionId);
  });

  it('wakes the extension for a panel of an earlier session', () => {
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${comparisonViewType}`));
  });
});
