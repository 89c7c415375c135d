import type { DecisionKind } from './moderation.policy.js';

/** What mail about a decision is made of. Neither titles nor words of what was reported: mail goes through many hands. */
export interface DecisionFacts {
  readonly kind: DecisionKind;
  /** What was decided before about the same case; null for the first decision. */
  readonly before: DecisionKind | null;
  /** "post", "comment", "picture" or "profile". */
  readonly label: string;
  /** The rule that was broken; null where there is none. */
  readonly reason: string | null;
  /** The moderator's words to the author. */
  readonly message: string;
  /** Where one's reports and decisions about what one wrote are listed. */
  readonly link: string;
}

export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** What the author is told; undefined where they never learn that somebody reported them. */
export function letterToAuthor({ kind, before, label, reason, message, link }: DecisionFacts): Letter | undefined {
  const because = reason ? [`The house rule it is about: ${reason.toLowerCase()}.`] : [];
  const said = message ? ['The moderator says:', message] : [];
  if (kind === 'HIDE' && before === 'HIDE') {
    return {
      subject: `Your ${label} stays hidden`,
      paragraphs: [`Another moderator looked again at your ${label} and decided that it stays hidden.`, ...because, ...said, `You find all about it at ${link}`],
    };
  }
  if (kind === 'HIDE') {
    return {
      subject: `Your ${label} was hidden`,
      paragraphs: [
        `A moderator has hidden your ${label}. Other people no longer see it.`, ...because, ...said,
        `If you think this is wrong, ask another moderator to look again: ${link}`,
      ],
    };
  }
  if (before === 'HIDE') {
    return {
      subject: `Your ${label} is shown again`,
      paragraphs: [`A moderator looked again at your ${label}. It is shown again.`, ...because, ...said, `You find all about it at ${link}`],
    };
  }
  if (kind === 'WARN') {
    return {
      subject: `A moderator has something to say about your ${label}`,
      paragraphs: [`Your ${label} was reported. It stays, with a warning.`, ...because, ...said, `You find all about it at ${link}`],
    };
  }
  if (!message) return undefined;
  return {
    subject: `A moderator has something to say about your ${label}`,
    paragraphs: [`Your ${label} was reported. A moderator looked at it, and it stays.`, ...said, `You find all about it at ${link}`],
  };
}

/** What those who reported it are told; undefined where nothing has changed for them. */
export function letterToReporter({ kind, before, label, link }: DecisionFacts): Letter | undefined {
  const hidden = kind === 'HIDE';
  if (before && hidden === (before === 'HIDE')) return undefined;
  const outcome = hidden
    ? `A moderator agreed with you and has hidden it.`
    : before
      ? 'It was hidden for a time. A moderator looked again, and it is shown again.'
      : kind === 'WARN'
        ? 'A moderator has spoken to its author. It stays.'
        : 'A moderator looked at it and found that it follows the house rules. It stays.';
  return {
    subject: `What became of your report about a ${label}`,
    paragraphs: [`You reported a ${label}. Thank you for that. ${outcome}`, `Nobody has been told that it was you. Your reports are at ${link}`],
  };
}
