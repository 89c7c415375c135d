import type { CalloutTone } from './types.js';

/** A shape of an icon: the element's name and its attributes (24 by 24 grid, drawn with the text's colour). */
export type IconShape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** The icons of Lucide (ISC licence) for "info" and "triangle-alert". */
export const calloutIcons: Readonly<Record<CalloutTone, readonly IconShape[]>> = {
  info: [
    ['circle', { cx: '12', cy: '12', r: '10' }],
    ['path', { d: 'M12 16v-4' }],
    ['path', { d: 'M12 8h.01' }],
  ],
  warning: [
    ['path', { d: 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3' }],
    ['path', { d: 'M12 9v4' }],
    ['path', { d: 'M12 17h.01' }],
  ],
};

/** What a screen reader says for the icon. */
export const calloutNames: Readonly<Record<CalloutTone, string>> = { info: 'Information', warning: 'Warning' };
