import '@testing-library/jest-dom';
import { afterEach, beforeEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';

// Generous, since a busy machine may run many tests side by side; nothing waits when all is well.
configure({ asyncUtilTimeout: 30_000 });

// The library does both by itself, but only for the file that imports it first.
beforeEach(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
afterEach(cleanup);

// What the test file before has stood in for, because jsdom lays nothing out, is gone with it.
Reflect.deleteProperty(globalThis, 'IntersectionObserver');
Reflect.deleteProperty(document, 'elementFromPoint');
Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
Reflect.deleteProperty(Range.prototype, 'getClientRects');
Reflect.deleteProperty(Range.prototype, 'getBoundingClientRect');

// jsdom draws nothing: it knows neither media queries nor scrolling, nor what lies above a page.
window.matchMedia = (media) =>
  ({ matches: false, media, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
window.scrollTo = () => {};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
document.documentElement.lang = 'en-GB';
document.title = 'Crossbench';
class PointerEventStub extends MouseEvent {}
globalThis.PointerEvent ??= PointerEventStub as typeof PointerEvent;
HTMLCanvasElement.prototype.getContext = () => null;
