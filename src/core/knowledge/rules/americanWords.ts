/** American forms and ours. Left out: what British computing writes the same way (program, dialog, artifact, disk). */
const british: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...spelled(
      'or',
      'our',
      ['behavi', 'col', 'endeav', 'fav', 'flav', 'harb', 'hon', 'hum'],
      [...['', 's', 'ed', 'ing', 'al', 'ful', 'less', 'able', 'ite', 'ites']],
    ),
    ...spelled('or', 'our', ['lab', 'neighb', 'rum', 'sav', 'vap'], ['', 's', 'ed', 'ing', 'hood']),
    ...spelled('er', 're', ['calib', 'cent', 'fib', 'lit', 'theat'], ['', 's']),
    ...spelled('ered', 'red', ['cent'], ['']),
    ...spelled('ense', 'ence', ['def', 'lic', 'off', 'pret'], ['', 's']),
    ...spelled('og', 'ogue', ['anal', 'catal'], ['', 's']),
    ...spelled(
      'l',
      'll',
      ['cance', 'channe', 'labe', 'leve', 'marsha', 'mode', 'signa', 'tota'],
      [...['ed', 'ing']],
    ),
    ...spelled('l', 'll', ['trave', 'tunne', 'unmarsha'], ['ed', 'ing', 'er', 'ers']),
    ...spelled('ill', 'il', ['fulf'], ['', 's', 'ment']),
    ...spelled('oll', 'ol', ['enr'], ['', 's', 'ment']),
    ...spelled('ay', 'ey', ['gr'], ['', 's']),
    aging: 'ageing',
    cozy: 'cosy',
    maneuver: 'manoeuvre',
    math: 'maths',
    skillful: 'skilful',
  }),
);

// Words in -ize that are no Greek verbs, and so the same on both sides.
const alwaysZ = /^(?:cap|down|over|re|right|under|up)?siz|priz|seiz|^assiz/;
const ize = /^(.+)(i|y)z(e|ed|er|ers|es|ing|able|ation|ations)$/;

/**
 * The British spelling of an American word; we write -ise.
 *
 * @returns null where the word is right as it stands
 */
export function britishOf(word: string): string | null {
  const small = word.toLowerCase();
  const listed = british.get(small);
  if (listed !== undefined) return listed;
  const match = ize.exec(small);
  if (match === null || alwaysZ.test(small)) return null;
  const [, stem, vowel, ending] = match;
  return `${stem}${vowel}s${ending}`;
}

/** Every stem with every ending: American to British. */
function spelled(
  american: string,
  ours: string,
  stems: readonly string[],
  endings: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    stems.flatMap((stem) =>
      endings.map((ending) => [`${stem}${american}${ending}`, `${stem}${ours}${ending}`]),
    ),
  );
}
