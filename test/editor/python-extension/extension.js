// The shape of the API is that of the npm package `@vscode/python-extension`; `stage` is for the tests alone.
const vscode = require('vscode');

exports.activate = () => {
  const changed = new vscode.EventEmitter();
  /** The active environment by workspace folder or file. */
  const active = new Map();
  const asked = [];
  /** What each environment resolves to, by its id. */
  const answers = new Map();
  return {
    ready: Promise.resolve(),
    environments: {
      known: [],
      getActiveEnvironmentPath(resource) {
        asked.push(resource.toString());
        return active.get(resource.toString()) ?? { id: 'none', path: '' };
      },
      async resolveEnvironment(environment) {
        return answers.get(environment.id);
      },
      onDidChangeActiveEnvironmentPath: changed.event,
    },
    stage: {
      asked,
      choose(resource, answer, { id, path: executable } = answer) {
        answers.set(id, answer);
        const path = { id, path: executable };
        active.set(resource.toString(), path);
        changed.fire({ ...path, resource });
      },
      clear() {
        active.clear();
        answers.clear();
        changed.fire({ id: 'none', path: '', resource: undefined });
      },
    },
  };
};
