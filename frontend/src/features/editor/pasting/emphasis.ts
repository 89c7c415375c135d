import { pastedStyle } from './parse-pasted';

interface Emphasis {
  element: 'b' | 'i' | 's';
  /** Elements that carry the same meaning by themselves. */
  same: string;
  isOn: (element: Element) => boolean;
  isOff: (element: Element) => boolean;
}

const weight = (element: Element) => pastedStyle(element, 'font-weight');
const slant = (element: Element) => pastedStyle(element, 'font-style');
const line = (element: Element) =>
  pastedStyle(element, 'text-decoration') || pastedStyle(element, 'text-decoration-line');

const kinds: Emphasis[] = [
  {
    element: 'b',
    same: 'b, strong',
    isOn: (element) => /^(bold|bolder|[6-9]00)$/.test(weight(element)),
    isOff: (element) => /^(normal|lighter|[1-5]00)$/.test(weight(element)),
  },
  {
    element: 'i',
    same: 'i, em',
    isOn: (element) => /^(italic|oblique)/.test(slant(element)),
    isOff: (element) => slant(element) === 'normal',
  },
  { element: 's', same: 's, strike, del', isOn: (element) => line(element).includes('line-through'), isOff: () => false },
];

/** Bold, italic and struck text that only a style says becomes elements; elements whose style denies it are undone. */
export function styleToElements(body: HTMLElement): void {
  for (const kind of kinds) {
    // Google Docs puts everything into a bold element that says it is not bold.
    for (const element of body.querySelectorAll(kind.same)) {
      if (kind.isOff(element)) element.replaceWith(...element.childNodes);
    }
    for (const element of body.querySelectorAll('span, font, a, p')) {
      if (kind.isOn(element) && !element.closest(`${kind.same}, h1, h2, h3, h4, h5, h6`)) wrapContent(element, kind.element);
    }
  }
}

function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
