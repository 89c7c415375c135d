import { Notice } from '../../../ui/notice/notice';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';
import './suggestions.scss';

interface Conflict {
  page: string;
  suggestion: string;
}

/** Parts of the page that were changed since and that the suggestion changes too: both texts of each. */
export function Conflicts({ conflicts, children }: { conflicts: readonly Conflict[]; children: string }) {
  return (
    <section className="cb-conflicts" aria-label="Parts that were changed since">
      <Notice title="The page was changed since, in the same words">{children}</Notice>
      {conflicts.map((conflict, place) => (
        // In the order of the text, and without names of their own.
        <dl className="cb-conflict" key={place}>
          <Side name="The page says now" html={conflict.page} />
          <Side name="The suggestion says" html={conflict.suggestion} />
        </dl>
      ))}
    </section>
  );
}

function Side({ name, html }: { name: string; html: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{html === '' ? <span className="meta">Nothing: this part is taken out.</span> : <ServerHtml className="cb-prose" html={html} />}</dd>
    </div>
  );
}
