/** Pictures and files that one person may begin to send. */
export const uploadLimit = { name: 'upload', times: 200, withinSeconds: 3600 };
/** Other changes to attachments. */
export const attachmentLimit = { name: 'attachment', times: 300, withinSeconds: 3600 };
