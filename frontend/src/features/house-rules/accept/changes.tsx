import { Notice } from '../../../ui/notice/notice';
import { Time } from '../../../ui/time/time';

interface Change {
  number: number;
  summary: string;
  publishedAt: string;
}

/** What is different from the rules that one has accepted, the newest change first. */
export function Changes({ changes }: { changes: Change[] }) {
  return (
    <div className="cb-accept__changes">
      <Notice kind="information" title="What has changed since you accepted them">
        <ul>
          {changes.map(({ number, summary, publishedAt }) => (
            <li key={number}>
              <Time value={publishedAt} form="date" />: {summary}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
