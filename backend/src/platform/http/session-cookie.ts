import type { Request, Response } from 'express';

const plainName = 'crossbench_session';
// The prefix makes browsers refuse the cookie unless it is secure, for this host alone and for the whole site.
const secureName = '__Host-crossbench_session';

export function sessionTokenOf(req: Request): string | null {
  return sessionTokenIn(req.headers.cookie, mustBeSecure(req));
}

/** The same for what never becomes a request of the framework's, such as the opening of a socket. */
export function sessionTokenIn(cookies: string | undefined, secure: boolean): string | null {
  const name = secure ? secureName : plainName;
  for (const pair of (cookies ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

export function setSessionCookie(res: Response, token: string, expires: Date): void {
  res.cookie(cookieName(res.req), token, { ...attributes(res.req), expires });
}

export function clearSessionCookie(res: Response): void {
  res.clearCookie(cookieName(res.req), attributes(res.req));
}

function attributes(req: Request) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: mustBeSecure(req) } as const;
}

function cookieName(req: Request): string {
  return mustBeSecure(req) ? secureName : plainName;
}

function mustBeSecure(req: Request): boolean {
  return Boolean(req.app.get('secure cookies'));
}
