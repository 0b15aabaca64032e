import assert from 'node:assert/strict';
import { readTexts } from '../../../src/cli/knowledge/readFolder.ts';
import { readKnowledge } from '../../../src/cli/knowledge/readKnowledge.ts';
import { FrameworkFinder } from '../../../src/core/knowledge/findFramework.ts';
import { checkSchema, today } from './ruleCases.ts';

describe('FrameworkFinder', () => {
  const { base } = readKnowledge(readTexts('test/cases/knowledge/base'), checkSchema, today);
  const finder = new FrameworkFinder(base.frameworks.map(({ value }) => value));
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

  it('finds a distribution in any spelling', () => {
    for (const name of ['Demo-Web', 'demo_web', 'DEMO..WEB']) {
      assert.deepEqual(ids(finder.byDistribution(name)), ['demo'], name);
    }
    assert.deepEqual(finder.byDistribution('demo-web-stubs'), []);
  });

  it('finds an import by its first part, in its own case', () => {
    assert.deepEqual(ids(finder.byImport('demo')), ['demo']);
    assert.deepEqual(ids(finder.byImport('demo.views.base')), ['demo']);
    assert.deepEqual(finder.byImport('Demo'), []);
    assert.deepEqual(finder.byImport('demolition'), []);
    assert.deepEqual(finder.byImport(''), []);
  });

  it('finds nothing by names that every object has', () => {
    assert.deepEqual(finder.byImport('constructor'), []);
    assert.equal(finder.moduleNote('__proto__.x'), null);
  });

  it('finds the framework of an add-on by distribution and by import', () => {
    const [match] = finder.byAddon('demo.orm');
    assert.equal(match?.framework.id, 'demo');
    assert.equal(match?.addon.strength, 'strong');
    assert.equal(finder.byAddonImport('other_orm.fields')[0]?.framework.id, 'other');
    assert.deepEqual(finder.byAddonImport('orm'), []);
  });

  it('finds the note of the nearest package', () => {
    assert.equal(finder.moduleNote('demo.views')?.name, 'demo.views');
    assert.equal(finder.moduleNote('demo.views.generic.edit')?.name, 'demo.views');
    assert.equal(finder.moduleNote('demo.viewset'), null);
    assert.equal(finder.moduleNote('demo'), null);
  });

  it('finds both owners of a shared name', () => {
    const [first, second] = base.frameworks.map(({ value }) => value);
    assert.ok(first && second);
    const shared = new FrameworkFinder([first, { ...second, imports: ['demo'] }]);
    assert.deepEqual(ids(shared.byImport('demo.x')), ['demo', 'other']);
  });
});
