/** What is looked at before something is published: pure, and the same for the server and the editor. */
export { checkContent, type CheckedContent } from './content-checks.js';
export type { CheckName, CheckSeverity, Finding } from './finding.js';
export { personalDataIn, type PersonalData } from './personal-data.js';
