import { type Manifest, noManifest } from './manifest.ts';
export function readCondaEnvironment(_text: string): Manifest {
  return noManifest;
}
