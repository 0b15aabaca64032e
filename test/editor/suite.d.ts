/** Set by scripts/build/editorSuites.mjs. */
declare const SUITE_GREP: string;

/** Every test of this folder, listed by the bundler. */
declare module 'suite:tests';
