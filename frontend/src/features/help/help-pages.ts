/** The pages of help, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { AccessibilityPage } from './accessibility-page';
export { GuidePage } from './guide-page';
export { HelpPage } from './help-page';
export { KeyboardPage } from './keyboard-page';
