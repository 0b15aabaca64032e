/** What JSX becomes: the bundler puts this import into every file with JSX. */
// biome-ignore lint/performance/noBarrelFile: a file to be injected is named by its path, not by its package
export { Fragment, h } from 'preact';
