/** What is asked of the page that draws. */
export interface DrawingOrder {
  kind: 'draw';
  id: string;
  text: string;
  isDark: boolean;
}

/** What it answers: the picture, or why there is none. */
export type Drawing = { kind: 'drawing'; id: string } & ({ svg: string; width: number; height: number } | { problem: string });

export function isDrawingOrder(data: unknown): data is DrawingOrder {
  const order = partsOf(data);
  return order['kind'] === 'draw' && typeof order['id'] === 'string' && typeof order['text'] === 'string' && typeof order['isDark'] === 'boolean';
}

export function isReady(data: unknown): boolean {
  return partsOf(data)['kind'] === 'ready';
}

export function isDrawing(data: unknown): data is Drawing {
  const { kind, id, svg, width, height, problem } = partsOf(data);
  if (kind !== 'drawing' || typeof id !== 'string') return false;
  return typeof problem === 'string' || (typeof svg === 'string' && isSize(width) && isSize(height));
}

function isSize(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < 100_000;
}

function partsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
