/** Any number; it names the lock under which one transaction at a time writes what the index counts. */
export const writerLock = 7_305_114;
