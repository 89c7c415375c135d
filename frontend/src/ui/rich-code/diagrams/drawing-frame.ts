import { isDrawing, isReady, type Drawing, type DrawingOrder } from '../../../diagram/messages';

/** Milliseconds until a diagram counts as too large to draw. */
const patience = 20_000;

export type Draw = (text: string, isDark: boolean) => Promise<Drawing>;

let frame: Promise<Window> | undefined;
let orders = 0;
const waiting = new Map<string, (drawing: Drawing) => void>();

/** Has a diagram drawn by the page in the sandbox, which is opened with the first. Only pictures come back, as text. */
export const drawInFrame: Draw = async (text, isDark) => {
  const id = String((orders += 1));
  const answer = new Promise<Drawing>((resolve) => {
    waiting.set(id, resolve);
    setTimeout(() => resolve({ kind: 'drawing', id, problem: 'no answer' }), patience);
  });
  const order: DrawingOrder = { kind: 'draw', id, text, isDark };
  void (frame ??= openFrame()).then((opened) => opened.postMessage(order, '*'));
  return answer.finally(() => waiting.delete(id));
};

function openFrame(): Promise<Window> {
  const element = document.createElement('iframe');
  element.title = 'Drawing diagrams';
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
  // Without a size, nothing in it could be measured.
  element.className = 'cb-drawing';
  element.src = '/diagram/index.html';
  return new Promise((resolve) => {
    window.addEventListener('message', ({ source, data }) => {
      const opened = element.contentWindow;
      if (opened === null || source !== opened) return;
      if (isReady(data)) resolve(opened);
      else if (isDrawing(data)) waiting.get(data.id)?.(data);
    });
    document.body.append(element);
  });
}
