import { useState } from 'react';
import { useMutation } from 'urql';
import { RevokeFeedTokenDocument, type FeedTokenFieldsFragment } from '../../gql/feeds/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { Button } from '../../ui/button/button';
import { LazyConfirmDialog } from '../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../ui/form/failure-notice';
import { MetaLine } from '../../ui/meta-line/meta-line';
import { Time } from '../../ui/time/time';

/** One's feed addresses by their names: the addresses themselves nobody knows any more. */
export function FeedList({ tokens, onRevoked }: { tokens: FeedTokenFieldsFragment[]; onRevoked: () => void }) {
  const [asked, setAsked] = useState<FeedTokenFieldsFragment>();
  const [{ error, fetching }, revoke] = useMutation(RevokeFeedTokenDocument);

  const run = async (id: string) => {
    const answer = await revoke({ id });
    if (answer.error) return;
    setAsked(undefined);
    onRevoked();
  };

  return (
    <section aria-labelledby="your-feeds">
      <h2 className="h-m" id="your-feeds">
        Your feed addresses
      </h2>
      {tokens.length === 0 ? (
        <p>You have none yet.</p>
      ) : (
        <ul className="cb-feedlist">
          {tokens.map((token) => (
            <li key={token.id}>
              <div>
                <span className="who">{token.name}</span>
                <MetaLine>
                  <>
                    made <Time value={token.createdAt} />
                  </>
                  {token.lastUsedAt ? (
                    <>
                      last read <Time value={token.lastUsedAt} />
                    </>
                  ) : (
                    'never read'
                  )}
                </MetaLine>
              </div>
              <Button variant="secondary" small onClick={() => setAsked(token)}>
                Revoke<span className="vh"> {token.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <LazyConfirmDialog
          title={`Revoke “${asked.name}”?`}
          confirm="Revoke"
          cancel="Keep it"
          busy={fetching}
          problem={error && <FailureNotice failure={toRequestFailure(error)} />}
          onConfirm={() => void run(asked.id)}
          onCancel={() => setAsked(undefined)}
        >
          <p>Its addresses stop working at once. What a feed reader has read already stays there.</p>
        </LazyConfirmDialog>
      )}
    </section>
  );
}
