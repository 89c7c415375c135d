import { limits } from '@crossbench/schema/limits';
import { useQuery } from 'urql';
import { BlogForFeedDocument, FeedTokensDocument, MakeFeedTokenDocument } from '../../gql/feeds/graphql';
import { useAddressParameters } from '../../lib/use-address-parameters';
import { useFormMutation } from '../../lib/use-form-mutation';
import { usePageQuery } from '../../lib/use-page-query';
import { AccountNavigation } from '../../ui/account-navigation/account-navigation';
import { Button } from '../../ui/button/button';
import { Form, textOf } from '../../ui/form/form';
import { TextField } from '../../ui/form/text-field';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { FeedList } from './feed-list';
import './feeds.scss';
import { NewAddresses } from './new-addresses';

/** Addresses for feed readers: made, listed and revoked here. */
export function FeedsPage() {
  const asked = useAddressParameters().get('blog');
  const { data, refresh } = usePageQuery({ query: FeedTokensDocument, variables: {} });
  const [{ data: other }] = useQuery({ query: BlogForFeedDocument, variables: { id: asked }, pause: asked === '' });
  const form = useFormMutation({
    mutation: MakeFeedTokenDocument,
    pick: (answer) => answer.makeFeedToken,
    // An empty list holds no type by which the cache would know that it has changed.
    onResult: refresh,
  });
  const own = data?.viewer?.person.blog;
  const blogs = [
    ...(other ? [other.blog] : []),
    ...(data?.departmentBlogs ?? []).filter(({ viewerCan }) => viewerCan.post),
    ...(own ? [own] : []),
  ];
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div>
        <Page
          title="Feeds"
          lede="Read blogs in a feed reader or in Outlook. An address works without signing in, so keep it to yourself."
        >
          <div className="cb-feeds">
            {form.result && <NewAddresses address={form.result.address} blogs={blogs} />}
            <Form
              name="feed"
              state={form}
              onSubmit={(entered) => void form.submit({ input: { name: textOf(entered, 'name') } })}
            >
              <TextField
                name="name"
                label="Name for the new address"
                hint="Such as the program that will read it, so that you know later which is which."
                maxLength={limits.feedName}
              />
              <Button type="submit" busy={form.busy}>
                Make a feed address
              </Button>
            </Form>
            {data === undefined ? (
              <Skeleton label="Loading your feeds" rows={2} />
            ) : (
              <FeedList tokens={data.feedTokens} onRevoked={refresh} />
            )}
          </div>
        </Page>
      </div>
    </div>
  );
}
