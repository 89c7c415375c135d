import mermaid from 'mermaid';
import { colours } from './colours';
import { isDrawingOrder, type Drawing, type DrawingOrder } from './messages';

/** Characters. More than anybody reads in one picture. */
const longestText = 20_000;
const mostLines = 400;

let queue = Promise.resolve();

// Draws what the page around this one sends, one after another, and sends the picture back as text. Knows and reaches nothing else.
window.addEventListener('message', ({ data, source, origin }) => {
  if (source !== window.parent || !isDrawingOrder(data)) return;
  queue = queue.then(async () => window.parent.postMessage(await answer(data), origin));
});
window.parent.postMessage({ kind: 'ready' }, '*');

async function answer(order: DrawingOrder): Promise<Drawing> {
  const { id, text, isDark } = order;
  try {
    return { kind: 'drawing', id, ...(await draw(id, text, isDark)) };
  } catch (error) {
    return { kind: 'drawing', id, problem: error instanceof Error ? error.message.slice(0, 500) : 'unknown' };
  } finally {
    // The library leaves what it measured with, and after a mistake a picture of it.
    document.body.replaceChildren();
  }
}

async function draw(id: string, text: string, isDark: boolean) {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'theme', 'themeVariables', 'themeCSS', 'fontFamily', 'htmlLabels'],
    suppressErrorRendering: true,
    maxTextSize: longestText,
    maxEdges: mostLines,
    htmlLabels: false,
    flowchart: { htmlLabels: false, useMaxWidth: false },
    theme: 'base',
    darkMode: isDark,
    // A picture cannot bring a font along, so this is one that every device has.
    fontFamily: 'Arial, Helvetica, sans-serif',
    themeVariables: colours(isDark),
  });
  const { svg } = await mermaid.render(`d${id}`, text);
  const place = document.createElement('div');
  place.innerHTML = svg;
  const picture = place.querySelector('svg');
  const [, , width = 0, height = 0] = (picture?.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (!picture || !(width > 0 && height > 0)) throw new Error('The picture has no size');
  picture.removeAttribute('style');
  picture.setAttribute('width', String(Math.ceil(width)));
  picture.setAttribute('height', String(Math.ceil(height)));
  return { svg: new XMLSerializer().serializeToString(picture), width: Math.ceil(width), height: Math.ceil(height) };
}
