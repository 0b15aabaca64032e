import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { HttpIndex } from '../../src/editor/releases/httpIndex.ts';
import { readIndexAddress } from '../../src/editor/releases/indexAddress.ts';
import {
  flood,
  IndexServer,
  json,
  type Reply,
  silence,
  stall,
  status,
  text,
} from '../support/indexServer.ts';

const path = '/pypi/demo/json';

describe('asking a package index over HTTP', () => {
  let server: IndexServer;
  beforeEach(async () => {
    server = await IndexServer.start();
  });
  afterEach(() => server.stop());

  function index(signal = new AbortController().signal, url = server.url): HttpIndex {
    const address = readIndexAddress(url);
    assert.ok(address);
    return new HttpIndex(address, signal);
  }
  const problemAfter = async (reply: Reply) => {
    server.replies.set(path, reply);
    const answer = await index().ask(path, null);
    return answer.kind === 'problem' ? answer.problem : answer.kind;
  };

  it('gets the text and its ETag', async () => {
    server.replies.set(path, json({ info: { name: 'Größe' } }));
    assert.deepEqual(await index().ask(path, null), {
      kind: 'text',
      text: '{"info":{"name":"Größe"}}',
      etag: '"one"',
    });
  });

  it('asks again with the ETag and takes 304 for an answer', async () => {
    server.replies.set(path, json({}));
    assert.deepEqual(await index().ask(path, '"one"'), { kind: 'unchanged' });
    assert.equal((await index().ask(path, '"other"')).kind, 'text');
  });

  it('shows credentials to the index and nowhere else', async () => {
    const withUser = server.url.replace('//', '//me:secret@');
    server.replies.set(path, status(401));
    const answer = await index(undefined, withUser).ask(path, null);
    assert.equal(server.requests[0]?.headers.authorization, 'Basic bWU6c2VjcmV0');
    assert.ok(!JSON.stringify(answer).includes('secret'));
  });

  const problems: readonly (readonly [string, Reply, string, string, number | null])[] = [
    ['404', status(404), 'not-found', '404', null],
    ['410', status(410), 'not-found', '410', null],
    ['429', status(429, { 'retry-after': '30' }), 'too-many-requests', '429', 30],
    ['403', status(403), 'refused', '403', null],
    ['500', status(500), 'server-error', '500', null],
    ['503', status(503, { 'retry-after': '7' }), 'server-error', '503', 7],
    ['204', status(204), 'unexpected-status', '204', null],
    ['50 MB, told', flood(50, true), 'too-large', '', null],
    ['50 MB, not told', flood(50, false), 'too-large', '', null],
    [
      '50 MB, compressed',
      (_, response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(50 * 1024 * 1024))),
      'too-large',
      '',
      null,
    ],
    [
      'a redirection without end',
      (_, response) => response.writeHead(302, { location: path }).end(),
      'unreachable',
      '',
      null,
    ],
  ];
  for (const [title, reply, code, detail, retryAfter] of problems) {
    it(`tells of ${title}`, async () => {
      assert.deepEqual(await problemAfter(reply), { code, detail, retryAfter });
    });
  }

  it('tells of a connection that breaks off', async () => {
    const reply: Reply = (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 20);
    };
    const problem = await problemAfter(reply);
    assert.equal(typeof problem === 'string' ? problem : problem.code, 'unreachable');
  });

  it('leaves it to the reader whether a text is JSON', async () => {
    assert.equal(await problemAfter(text('<html>')), 'text');
  });

  it('does not go on reading what is too large', async () => {
    await problemAfter(flood(50, false));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(server.abandoned, [path]);
  });

  for (const [title, reply] of [
    ['a silent index', silence()],
    ['an index that stops in the middle', stall()],
  ] as const) {
    for (const ending of ['timeout', 'cancelled'] as const) {
      it(`ends with the check: ${title}, ${ending}`, async () => {
        server.replies.set(path, reply);
        const controller = new AbortController();
        setTimeout(() => controller.abort(ending), 100);
        const answer = await index(controller.signal).ask(path, null);
        assert.equal(answer.kind === 'problem' ? answer.problem.code : answer.kind, ending);
        await new Promise((resolve) => setTimeout(resolve, 100));
        assert.deepEqual(server.abandoned, [path]);
      });
    }
  }

  it('asks for nothing once the check has ended', async () => {
    const controller = new AbortController();
    controller.abort('cancelled');
    await index(controller.signal).ask(path, null);
    assert.equal(server.requests.length, 0);
  });

  it('tells why an index cannot be reached', async () => {
    const gone = await IndexServer.start();
    const { url } = gone;
    await gone.stop();
    const answer = await index(undefined, url).ask(path, null);
    assert.deepEqual(answer, {
      kind: 'problem',
      problem: { code: 'unreachable', detail: 'ECONNREFUSED', retryAfter: null },
    });
  });
});
