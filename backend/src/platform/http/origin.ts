import type { NextFunction, Request, Response } from 'express';

/**
 * A second lock beside the SameSite cookie: a browser that says the request comes from another site is refused. Reading
 * is left alone, and so are clients that send no Origin, which no browser does when it changes something.
 */
export function refuseOtherOrigins(publicUrl: string) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const { origin } = req.headers;
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads || !origin || isOurOrigin(origin, publicUrl, `${req.protocol}://${req.headers.host}`)) return next();
    res.status(403).json({ code: 'FORBIDDEN', message: 'This request comes from another site' });
  };
}

/** Whether a page of this site sent it: reached by its public address, or by the one that this request names. */
export function isOurOrigin(origin: string, publicUrl: string, asReached: string): boolean {
  return origin === new URL(publicUrl).origin || origin === asReached;
}
