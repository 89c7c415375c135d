/** A square of a picture, in its pixels. */
export interface Square {
  left: number;
  top: number;
  side: number;
}

interface Size {
  width: number;
  height: number;
}

/** The smallest square that can be chosen, as a part of the shorter side: its handles must not lie on each other. */
export const smallest = 0.25;

/** The largest in the middle. */
export function middleOf({ width, height }: Size): Square {
  const side = Math.min(width, height);
  return { left: (width - side) / 2, top: (height - side) / 2, side };
}

/** The square nearest to it that lies in the picture. */
export function inside({ left, top, side }: Square, { width, height }: Size): Square {
  const shorter = Math.min(width, height);
  const fitting = clamp(shorter * smallest, side, shorter);
  return { left: clamp(0, left, width - fitting), top: clamp(0, top, height - fitting), side: fitting };
}

/** The same middle, with another side. */
export function resized(square: Square, side: number, size: Size): Square {
  const fitting = inside({ ...square, side }, size).side;
  const change = (square.side - fitting) / 2;
  return inside({ left: square.left + change, top: square.top + change, side: fitting }, size);
}

function clamp(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}
