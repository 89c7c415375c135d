/** The scanner has said whether a file is clean. Its subject is the file. */
export const fileScanned = 'file-scanned';
