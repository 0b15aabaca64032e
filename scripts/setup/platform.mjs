// @ts-check
import { SetupError } from './setupError.mjs';

/**
 * Names this machine for the server host (`linux-x64`, `linux-arm64`), or
 * says why it cannot run here. The server's binaries are built for glibc, and
 * Node from npm exists for Linux alone.
 */
export function hostPlatform() {
  const why = unsupportedReason();
  if (why) {
    throw new SetupError(
      'a VS Code server for this machine',
      why,
      'Use a desktop VS Code instead: `npm run test:desktop` downloads one for the tests, and `npm start` uses the `code` command when it is on PATH.',
    );
  }
  return `${process.platform}-${process.arch}`;
}

/** Whether the server host can run on this machine at all. */
export function hasServerHost() {
  return unsupportedReason() === undefined;
}

function unsupportedReason() {
  const { platform, arch } = process;
  if (platform !== 'linux') return `it runs on Linux only, and this is ${platform}`;
  if (arch !== 'x64' && arch !== 'arm64')
    return `it runs on x64 and arm64 only, and this is ${arch}`;
  if (!hasGlibc()) return 'its binaries need glibc, and this Linux has another C library';
  return undefined;
}

function hasGlibc() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header?.glibcVersionRuntime !== undefined;
}
