import { parseArgs } from 'node:util';

/** What `advise` was asked for. */
export interface AdviseArguments {
  /** JSON, a file that holds it, or `-`. */
  readonly answers: string;
  /** Files and folders of a team, in the order given. */
  readonly team: readonly string[];
}

/** Reads the arguments; null where they cannot be meant. */
export function readAdviseArguments(args: readonly string[]): AdviseArguments | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { team: { type: 'string', multiple: true } },
    });
    const [answers, ...more] = positionals;
    return answers === undefined || more.length > 0 ? null : { answers, team: values.team ?? [] };
  } catch {
    // An option that nobody knows, or one without its value.
    return null;
  }
}
