/** What findings say, in English. The editor translates by the template; the command line fills in and prints. */
export const findingWords = {} as const;

export type FindingText = keyof typeof findingWords;
