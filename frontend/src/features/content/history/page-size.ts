/** Revisions that the timeline shows at a time. */
export const pageSize = 30;
