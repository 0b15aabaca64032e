import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { importNote } from '../../../src/core/guidance/importNote.ts';
import { FrameworkFinder } from '../../../src/core/knowledge/findFramework.ts';
import type { ApiChange, ModuleNote } from '../../../src/core/knowledge/framework.ts';
import type { FrameworkUse } from '../../../src/core/workspace/project.ts';
import { framework, line } from '../comparison/fixture.ts';

interface Case {
  readonly title: string;
  readonly version?: string;
  readonly specifier?: string;
  readonly byVersion?: boolean;
  readonly module?: { readonly name: string; readonly docs: string };
  readonly docs: string;
  readonly line?: string;
}

const cases = parse(readFileSync('test/cases/guidance/importNote.yaml', 'utf8')) as readonly Case[];
const day = '2026-11-22';

const demo = framework('demo', {
  lines: [line('5.0', '2027-01-01'), line('4.2', '2026-01-01')],
  links: {
    ...framework('demo').links,
    docs: 'https://docs.test/en/stable/',
    docsForVersion: 'https://docs.test/en/{line}/',
  },
});

describe('the note on an import', () => {
  for (const one of cases) {
    it(`links to ${one.title}`, () => {
      const { byVersion = true } = one;
      const entry = byVersion ? demo : { ...demo, links: { ...demo.links, docsForVersion: null } };
      const note = importNote(
        entry,
        'demo',
        one.module ? moduleNote(one.module) : null,
        use(one),
        day,
      );
      assert.equal(note.docs, one.docs);
      assert.equal(note.support.line, one.line ?? null);
    });
  }

  it('tells what is known where the file belongs to no project', () => {
    const note = importNote(demo, 'demo', null, null, day);
    assert.equal(note.use, null);
    assert.equal(note.support.newestLine, '5.0');
  });

  it('takes the note of the module, or of the nearest package above it', () => {
    const modules = ['demo', 'demo.db', 'demo.db.models'].map((name) =>
      moduleNote({ name, docs: 'https://docs.test/' }),
    );
    const finder = new FrameworkFinder([{ ...demo, modules }]);
    const nearest = (module: string) => finder.moduleNote(module)?.name ?? null;
    assert.equal(nearest('demo.db.models.Model'), 'demo.db.models');
    assert.equal(nearest('demo.db.other'), 'demo.db');
    assert.equal(nearest('demo.dbx'), 'demo');
    assert.equal(nearest('other'), null);
  });
});

function moduleNote(note: { readonly name: string; readonly docs: string }): ModuleNote {
  return { ...note, purpose: 'What it is for.', sources: ['docs'], checked: day };
}

function use({ version, specifier }: Case): FrameworkUse {
  return {
    id: 'demo',
    distribution: 'demo',
    version: version ?? null,
    specifier: specifier ?? null,
    role: 'direct',
    scope: 'production',
    confidence: 'high',
    declaredAt: null,
    evidence: [],
  };
}

describe('the note on an imported name', () => {
  const changes = [
    change('demo.old', { deprecatedIn: '4.0', removedIn: '5.0' }),
    change('demo.old.part', { removedIn: '4.5' }),
    change('demo.other', { effect: 'changed', removedIn: '5.0' }),
  ];
  const noteOf = (name: string) =>
    importNote({ ...demo, changes }, name, null, null, day).change?.symbol ?? null;

  it('tells of its change, of the nearest one above where it has none, and of nothing else', () => {
    assert.equal(noteOf('demo.old'), 'demo.old');
    assert.equal(noteOf('demo.old.part'), 'demo.old.part');
    assert.equal(noteOf('demo.old.name'), 'demo.old');
    assert.equal(noteOf('demo.older'), null);
    assert.equal(noteOf('demo.other'), null);
  });
});

function change(symbol: string, more: Partial<ApiChange>): ApiChange {
  return {
    ...{ symbol, use: 'import', effect: 'removed', rewrite: 'manual', replacement: 'demo.new' },
    ...{ deprecatedIn: null, addedIn: null, removedIn: null, sources: [], checked: day },
    ...more,
  };
}
