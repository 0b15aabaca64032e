import { type Manifest, noManifest } from './manifest.ts';
export function readSetupCfg(_text: string): Manifest & { readonly declaresProject: boolean } {
  return { ...noManifest, declaresProject: false };
}
