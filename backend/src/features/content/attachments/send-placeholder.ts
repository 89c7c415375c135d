import type { Response } from 'express';
import { setFileHeaders } from './file-headers.js';

const words = 'This picture was hidden by a moderator';
const placeholder = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 160" width="640" height="160" role="img" aria-label="${words}">
  <rect width="640" height="160" fill="#eceff0"/>
  <text x="320" y="86" text-anchor="middle" font-family="sans-serif" font-size="20" fill="#3f4a50">${words}</text>
</svg>`;

/** Stands for a picture that moderators have hidden, so that the text around it stays whole. */
export function sendPlaceholder(response: Response): void {
  setFileHeaders(response, { mediaType: 'image/svg+xml', name: 'hidden.svg', etag: '"hidden"' }, 'inline');
  response.send(placeholder);
}
