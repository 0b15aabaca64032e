import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type Conclusion, concludeProjects } from '../../../src/core/workspace/concludeProjects.ts';
import type { InstalledFact } from '../../../src/core/workspace/installedFacts.ts';
import { readOverrides } from '../../../src/core/workspace/overrides.ts';
import type { Project } from '../../../src/core/workspace/project.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { InMemoryFolder } from '../../support/inMemoryFolder.ts';
import { caseNames } from '../../support/workspaceCase.ts';

interface ExpectedProject {
  readonly root: string;
  readonly uses: readonly string[];
  readonly overruled?: boolean;
  /** Every use is direct, in production and of high confidence. */
  readonly sure?: boolean;
  /** By id: `file:line kind text`. Only the ids named are compared. */
  readonly evidence?: Readonly<Record<string, readonly string[]>>;
  /** `file code detail`. */
  readonly problems?: readonly string[];
}

interface OverrideCase {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly setting: Readonly<Record<string, unknown>>;
  readonly installed?: readonly InstalledFact[];
  readonly projects: readonly ExpectedProject[];
}

const cases = parse(
  readFileSync('test/cases/overrides/overrides.yaml', 'utf8'),
) as readonly OverrideCase[];

describe('the setting that overrules what is found', () => {
  for (const one of cases) {
    it(one.title, async () => {
      const found = (await conclusionOf(one.files, one.setting, one.installed)).projects;
      assert.deepEqual(
        found.map((project, i) => inWords(project, one.projects[i])),
        one.projects.map((project) => ({ overruled: false, problems: [], ...project })),
      );
    });
  }

  it('says to which project a file belongs that lies in a folder made a project', async () => {
    const { projectOf } = await conclusionOf(
      { 'requirements.txt': 'flask' },
      { 'tools/admin': [] },
    );
    assert.equal(projectOf('tools/admin/deep/x.py')?.root, 'tools/admin');
    assert.equal(projectOf('tools/x.py')?.root, '');
  });

  it('never throws, and names no folder outside, whatever the setting holds', () => {
    const anything = fc.dictionary(fc.string(), fc.anything({ maxDepth: 2 }));
    fc.assert(
      fc.property(anything, (setting) => {
        const { byFolder, problems } = readOverrides(setting);
        const steps = [...byFolder.keys()].flatMap((folder) =>
          folder === '' ? [] : folder.split('/'),
        );
        assert.deepEqual(
          steps.filter((step) => ['', '.', '..'].includes(step)),
          [],
        );
        assert.ok(byFolder.size + problems.length <= Object.keys(setting).length);
      }),
    );
  });
});

async function conclusionOf(
  texts: OverrideCase['files'],
  setting: OverrideCase['setting'],
  installed: readonly InstalledFact[] = [],
): Promise<Conclusion> {
  const folder = new InMemoryFolder(new Map(Object.entries(texts)));
  const { files } = await scanFolder(folder, { keep: caseNames.knowsImport });
  const overrides = readOverrides(setting);
  return concludeProjects(files, caseNames, { installed, overrides });
}

function inWords(project: Project, expected: ExpectedProject | undefined): ExpectedProject {
  const { root, frameworks, overruled, problems } = project;
  const isSure = frameworks.every(
    ({ role, scope, confidence }) =>
      role === 'direct' && scope === 'production' && confidence === 'high',
  );
  const evidence = Object.fromEntries(
    frameworks
      .filter(({ id }) => Object.hasOwn(expected?.evidence ?? {}, id))
      .map((use) => [
        use.id,
        use.evidence.map(({ file, line, kind, text }) => `${file}:${line} ${kind} ${text}`),
      ]),
  );
  return {
    root,
    overruled,
    uses: frameworks.map(({ id, version }) => (version === null ? id : `${id} ${version}`)),
    ...(expected?.sure === undefined ? {} : { sure: isSure }),
    ...(expected?.evidence === undefined ? {} : { evidence }),
    problems: problems.map(({ file, code, detail }) => `${file} ${code} ${detail}`),
  };
}
