import '@testing-library/jest-dom';

// jsdom draws nothing: it knows neither media queries nor scrolling.
window.matchMedia = (media) =>
  ({ matches: false, media, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
window.scrollTo = () => {};
document.documentElement.lang = 'en-GB';
document.title = 'Crossbench';
class PointerEventStub extends MouseEvent {}
globalThis.PointerEvent ??= PointerEventStub as typeof PointerEvent;
HTMLCanvasElement.prototype.getContext = () => null;
