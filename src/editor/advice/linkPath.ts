/** The path of links to answers, after the extension's id. */
export const answersLinkPath = '/recommend';
