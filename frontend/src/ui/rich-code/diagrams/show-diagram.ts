import { isDarkNow, whenThemeChanges } from './dark';
import { drawInFrame, type Draw } from './drawing-frame';
import { problemInWords } from './problem-in-words';

const longest = 20_000;
/** Pixels. Wider pictures are not made as narrow as the text. */
const wide = 1_100;
/** To what part of their size those shrink at most. */
const smallest = 0.6;

/** Puts the picture of a diagram before its text, which is folded away, or says why there is none. */
export async function showDiagram(source: HTMLElement, text: string, draw: Draw = drawInFrame): Promise<void> {
  const figure = document.createElement('figure');
  figure.className = 'cb-diagram';
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Diagram as text';
  source.replaceWith(figure);
  details.append(summary, source);
  figure.append(details);
  const problem = text.length > longest ? 'too long' : await addPicture(figure, text, false, draw);
  if (problem !== undefined) {
    const words = document.createElement('p');
    words.className = 'cb-diagram__problem';
    words.textContent = problemInWords(problem, text);
    figure.prepend(words);
    details.open = true;
    return;
  }
  const followTheme = async () => {
    if (isDarkNow() && !figure.querySelector('.cb-diagram__dark')) await addPicture(figure, text, true, draw);
    figure.classList.toggle('cb-diagram--dark', isDarkNow() && figure.querySelector('.cb-diagram__dark') !== null);
  };
  whenThemeChanges(figure, () => void followTheme());
  await followTheme();
}

/** Adds one of the two pictures, for light or dark; answers what was wrong with the text. */
async function addPicture(figure: HTMLElement, text: string, isDark: boolean, draw: Draw): Promise<string | undefined> {
  const drawing = await draw(text, isDark);
  if ('problem' in drawing) return drawing.problem;
  const image = document.createElement('img');
  image.className = isDark ? 'cb-diagram__dark' : 'cb-diagram__light';
  image.alt = describe(text);
  image.width = drawing.width;
  image.height = drawing.height;
  if (drawing.width > wide) image.style.minWidth = `${Math.round(drawing.width * smallest)}px`;
  // As a picture it can run nothing, load nothing and lead nowhere.
  image.src = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }));
  image.addEventListener('load', () => URL.revokeObjectURL(image.src), { once: true });
  placeIn(figure, drawing.width).append(image);
  return undefined;
}

function placeIn(figure: HTMLElement, width: number): HTMLElement {
  const there = figure.querySelector<HTMLElement>('.cb-diagram__picture');
  if (there) return there;
  const place = document.createElement('div');
  place.className = 'cb-diagram__picture';
  if (width > wide) {
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', 'Diagram, wider than the text');
  }
  figure.prepend(place);
  return place;
}

/** What its writer says of it, or where its text is. */
function describe(text: string): string {
  const [, title] = /^\s*accTitle\s*:\s*(.+)$/m.exec(text) ?? /^\s*title\s*:?\s+(.+)$/m.exec(text) ?? [];
  const [, description] = /^\s*accDescr\s*:\s*(.+)$/m.exec(text) ?? [];
  const said = [title, description].filter((words) => words !== undefined).map((words) => words.trim());
  return said.length > 0 ? said.join('. ') : 'Diagram. Its text follows.';
}
