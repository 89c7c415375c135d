import { BadRequest } from '../../platform/errors/domain-errors.js';
import type { Crop } from './prepare-squares.js';

/** The square that the address of an upload asks for; null for the middle. */
export function readCrop({ left, top, side }: Record<string, unknown>): Crop | null {
  if (left === undefined && top === undefined && side === undefined) return null;
  const [l, t, s] = [left, top, side].map((value) => (typeof value === 'string' && /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN));
  if (l === undefined || t === undefined || !s || Number.isNaN(l + t + s)) throw new BadRequest('Say with left, top and side which square to take');
  return { left: l, top: t, side: s };
}
