import type { ComparedLineFieldsFragment } from '../../gql/app/graphql';

interface ComparedWordsProps {
  segments: ComparedLineFieldsFragment['segments'];
  side: 'from' | 'to';
}

/** The words of one side, with what the other does not have struck out or underlined. */
export function ComparedWords({ segments, side }: ComparedWordsProps) {
  const Changed = side === 'from' ? 'del' : 'ins';
  return segments.map(({ changed, text }, index) =>
    changed ? <Changed key={index}>{text}</Changed> : <span key={index}>{text}</span>,
  );
}
