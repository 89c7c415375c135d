import type { NextFunction, Request, Response } from 'express';

/**
 * Diagrams are drawn on a page in a sandbox: of no origin, so that it has nobody's session, and without any way to the
 * network but its own scripts. Only our own pages may hold it.
 */
const policy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export function diagramHeaders(_: Request, res: Response, next: NextFunction): void {
  res.setHeader('Content-Security-Policy', policy);
  res.setHeader('X-Frame-Options', 'SAMEORIGIN');
  // To a page of no origin its own scripts come from elsewhere. They are the same for everybody.
  res.setHeader('Access-Control-Allow-Origin', '*');
  next();
}
