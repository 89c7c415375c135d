import type { Request, Response } from 'express';
import type { AttachmentState } from './attachment.rows.js';

const words: Record<Exclude<AttachmentState, 'READY'> | 'GONE', readonly [title: string, text: string]> = {
  GONE: ['This file is not here', 'It was removed, or you cannot see it.'],
  CHECKING: ['This file is being checked', 'It is looked at for viruses before anybody can download it. Try again in a few minutes.'],
  CHECK_FAILED: ['This file could not be checked yet', 'It is looked at for viruses before anybody can download it. We keep trying. Try again later.'],
  KEPT_BACK: ['This file was kept back', 'The virus check found something in it, so nobody can download it.'],
};

/** Says why there is no file: to a person who followed a link as a page, to all else as `{code, message}`. */
export function answerNoFile(why: AttachmentState | 'GONE', request: Request, response: Response): void {
  const [title, text] = words[why === 'READY' ? 'GONE' : why];
  response.status(404).setHeader('Cache-Control', 'no-store');
  if (!request.accepts('json', 'html') || request.accepts(['json', 'html']) === 'json') {
    response.json({ code: 'NOT_FOUND', message: `${title}. ${text}` });
    return;
  }
  response
    .type('html')
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="/">Go to the home page</a></p></html>`);
}
