import type { Person } from './person.ts';

/** More steps than the wizard has. */
const enough = 30;

/**
 * Answers the questions of the wizard that are named, and the others with “Not sure”, up to the result; whatever was left
 * unfinished before is begun anew.
 * @param given what to choose, by how the question begins
 */
export async function answerQuestions(
  { quick }: Person,
  given: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  for (let step = 0; step < enough; step++) {
    const title = await quick.title();
    if (title.startsWith('Recommendation')) return;
    if (title.startsWith('Recommend a Framework')) {
      await quick.pick(title, 'Start again');
      continue;
    }
    const question = Object.keys(given).find((known) => title.startsWith(known));
    const options = question === undefined ? [] : (given[question] ?? []);
    if (await quick.takesMany()) {
      // Choosing none is “Not sure” as well.
      for (const option of options) await quick.check(title, option);
      await quick.accept(title);
    } else {
      await quick.pick(title, options[0] ?? 'Not sure');
    }
  }
  throw new Error('The wizard has no end');
}
