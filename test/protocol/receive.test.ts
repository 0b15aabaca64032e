import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstArrangement, noFacets } from '../../src/core/comparison/look.ts';
import { type FromPanel, fromPanelSchema, toPanelSchema } from '../../src/protocol/messages.ts';
import { type Refusal, receive, receiver } from '../../src/protocol/receive.ts';

describe('receive', () => {
  const look = {
    filter: 'orm',
    differencesOnly: true,
    arrangement: { ...firstArrangement, frameworks: ['flask'] },
    facets: { ...noFacets, kind: ['micro'] },
    transposed: false,
  };
  const shown = { view: 'chart', framework: '', chart: { x: 'async', y: '' } } as const;
  const good: readonly FromPanel[] = [
    { type: 'ready', painted: 1 },
    { type: 'openLink', url: 'https://docs.test/' },
    { type: 'openEvidence', framework: 'flask', where: 'requirements.txt:1' },
    { type: 'openOverrides' },
    { type: 'export', format: 'csv', to: 'file', ...shown, look },
    {
      ...{ type: 'copyLink', look, twins: true },
      ...shown,
    },
    { type: 'refused', reason: 'no', path: '' },
  ];

  it('takes every message that the panel sends', () => {
    for (const message of good) {
      assert.deepEqual(receive(fromPanelSchema, message), { ok: true, message });
    }
  });

  const refused: readonly (readonly [title: string, message: unknown, path: string])[] = [
    ['no message', undefined, ''],
    ['null', null, ''],
    ['a text', 'ready', ''],
    ['an array', [], 'type'],
    ['an object of no type', {}, 'type'],
    ['an unknown type', { type: 'format-disk' }, 'type'],
    ['a type that every object has', { type: 'constructor' }, 'type'],
    ['a missing field', { type: 'openLink' }, 'url'],
    [
      'a look without an arrangement',
      {
        type: 'export',
        format: 'csv',
        to: 'file',
        ...shown,
        look: { filter: '', differencesOnly: true, transposed: true },
      },
      'look.arrangement',
    ],
    [
      'an export to where nobody writes',
      { type: 'export', format: 'csv', to: '/etc/passwd', ...shown, look },
      'to',
    ],
    [
      'a list of options that is none',
      {
        type: 'copyLink',
        view: 'table',
        framework: '',
        chart: { x: '', y: '' },
        twins: false,
        look: { ...look, facets: { ...noFacets, kind: 'micro' } },
      },
      'look.facets.kind',
    ],
    ['a field of the wrong kind', { type: 'ready', painted: '1' }, 'painted'],
    ['a number that is none', { type: 'ready', painted: Number.NaN }, 'painted'],
    ['a command instead of a link', { type: 'openLink', url: 'command:workbench' }, 'url'],
    ['a plain http link', { type: 'openLink', url: 'http://docs.test/' }, 'url'],
    [
      'a text without end',
      { type: 'openEvidence', framework: 'x'.repeat(2001), where: '' },
      'framework',
    ],
  ];
  for (const [title, message, path] of refused) {
    it(`refuses ${title}, and says where`, () => {
      const received = receive(fromPanelSchema, message);
      assert.ok(!received.ok);
      assert.equal(received.refusal.path, path);
      assert.notEqual(received.refusal.reason, '');
    });
  }

  it('drops what a message has beyond its fields', () => {
    const received = receive(fromPanelSchema, { type: 'ready', painted: 1, more: true });
    assert.deepEqual(received, { ok: true, message: { type: 'ready', painted: 1 } });
  });

  it('names the place in a message of the host', () => {
    const received = receive(toPanelSchema, { type: 'update', data: { comparison: { date: 1 } } });
    assert.equal(received.ok ? '' : received.refusal.path, 'data.comparison.date');
  });

  it('survives an object that throws when read', () => {
    const trap = new Proxy({}, { get: () => assert.fail('read'), has: () => assert.fail('read') });
    assert.equal(receive(fromPanelSchema, trap).ok, false);
  });
});

describe('receiver', () => {
  it('hands a message to the handler of its type only', () => {
    const seen: string[] = [];
    const listen = listener(
      (type) => seen.push(type),
      () => assert.fail(),
    );
    listen({ type: 'ready', painted: 1 });
    listen({ type: 'openLink', url: 'https://docs.test/' });
    assert.deepEqual(seen, ['ready', 'openLink']);
  });

  it('lets a thousand malformed messages change nothing', () => {
    const refusals: Refusal[] = [];
    const listen = listener(
      () => assert.fail(),
      (refusal) => refusals.push(refusal),
    );
    const type = fc.constantFrom('ready', 'openLink', 'openEvidence', 'update', '__proto__');
    const malformed = fc.oneof(
      fc.anything(),
      fc.record({ type, url: fc.anything(), framework: fc.anything() }),
      fc.record({ type, painted: fc.string(), url: fc.webUrl({ validSchemes: ['http', 'ftp'] }) }),
    );
    fc.assert(
      fc.property(malformed, (message) => listen(message)),
      { numRuns: 1000 },
    );
    assert.equal(refusals.length, 1000);
  });
});

function listener(onMessage: (type: string) => void, onRefused: (refusal: Refusal) => void) {
  const handle = ({ type }: FromPanel) => onMessage(type);
  const handlers = {
    ready: handle,
    openLink: handle,
    openEvidence: handle,
    openOverrides: handle,
    recommend: handle,
    export: handle,
    copyLink: handle,
    refused: handle,
  };
  return receiver<FromPanel>(fromPanelSchema, handlers, onRefused);
}
