import { decision } from './decision.js';
import { howTo } from './how-to.js';
import { meetingNote } from './meeting-note.js';
import type { PageTemplate } from './page-template.js';
import { policy } from './policy.js';
import { servicePage } from './service-page.js';

/** In the order in which they are offered. */
export const pageTemplates: readonly PageTemplate[] = [meetingNote, howTo, decision, policy, servicePage];
