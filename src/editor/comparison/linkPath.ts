/** The path of links to the comparison, after the extension's id. */
export const comparisonLinkPath = '/compare';
