/** What other parts may use of the site. */
export { type DemoSignIn, DemoSignIns } from './demo-sign-ins.js';
