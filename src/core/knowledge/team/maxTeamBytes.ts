/** The largest file of a team that is read, in bytes: more than anybody writes by hand; a parser of YAML takes seconds for more. */
export const maxTeamBytes = 4_000_000;
