import { EditorSession, type SessionOptions } from './editorSession.ts';
import type { Person } from './person.ts';

/** The session of one `describe`: started before its tests, stopped after them, with a picture of each failure. */
export class SuiteSession {
  #session: EditorSession | null = null;
  #person: Person | null = null;

  /** To be made inside of `describe`, before its own hooks. */
  constructor(options?: SessionOptions) {
    const own = this;
    before(async () => {
      own.#session = await EditorSession.start(options);
    });
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      // A window that is gone must not take the other tests with it.
      await own.#person?.picture(`failed-${this.currentTest.title}`).catch(() => undefined);
    });
    after(() => own.#session?.stop());
  }

  get session(): EditorSession {
    if (this.#session === null) throw new Error('The session has not been started');
    return this.#session;
  }

  /** Opens a window; the one before is closed. */
  async open(address: Parameters<EditorSession['open']>[0]): Promise<Person> {
    this.#person = await this.session.open(address);
    return this.#person;
  }
}
