/** Why a file cannot be imported, in words for whoever runs the import. */
export class SourceProblem extends Error {}
