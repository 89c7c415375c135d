import type { Request } from 'express';
import { clientAddressOf } from '../../../platform/http/client-address.js';
import { deviceName } from '../device-name.js';

/** Who is at the other end before anybody has signed in. */
export interface Caller {
  readonly address: string;
  readonly device: string;
}

export function callerOf(req: Request): Caller {
  return { address: clientAddressOf(req), device: deviceName(req.headers['user-agent']) };
}
