/** The server cannot be used now, whatever it is asked: it is away, refuses the key, is of another version or has no room left. */
export class ServerTrouble extends Error {}

/** The server did not take these documents; others may be taken. */
export class BatchRefused extends Error {}
