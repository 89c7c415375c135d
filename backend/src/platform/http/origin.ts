import type { NextFunction, Request, Response } from 'express';

/**
 * A second lock beside the SameSite cookie: a browser that says the request comes from another site is refused. Reading
 * is left alone, and so are clients that send no Origin, which no browser does when it changes something.
 */
export function refuseOtherOrigins(publicUrl: string) {
  const ours = new URL(publicUrl).origin;
  return (req: Request, res: Response, next: NextFunction): void => {
    const { origin } = req.headers;
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads || !origin || origin === ours || origin === `${req.protocol}://${req.headers.host}`) return next();
    res.status(403).json({ code: 'FORBIDDEN', message: 'This request comes from another site' });
  };
}
