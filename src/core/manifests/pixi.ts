import { type Manifest, noManifest } from './manifest.ts';
export function readPixiToml(_text: string): Manifest & { readonly declaresProject: boolean } {
  return { ...noManifest, declaresProject: false };
}
