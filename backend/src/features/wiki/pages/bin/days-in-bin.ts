/** So long what is deleted can be put back. */
export const daysInBin = 30;
