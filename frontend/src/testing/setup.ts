import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Generous, since a busy machine may run many tests side by side; nothing waits when all is well.
configure({ asyncUtilTimeout: 10_000 });

// jsdom draws nothing: it knows neither media queries nor scrolling.
window.matchMedia = (media) =>
  ({ matches: false, media, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
window.scrollTo = () => {};
document.documentElement.lang = 'en-GB';
document.title = 'Crossbench';
class PointerEventStub extends MouseEvent {}
globalThis.PointerEvent ??= PointerEventStub as typeof PointerEvent;
HTMLCanvasElement.prototype.getContext = () => null;
