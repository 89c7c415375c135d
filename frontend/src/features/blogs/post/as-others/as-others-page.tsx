import Glasses from 'lucide-react/icons/glasses';
import MapPinOff from 'lucide-react/icons/map-pin-off';
import { Link, useParams } from 'react-router';
import { OtherReadersDocument, PostAsDocument, type OtherReadersQuery } from '../../../../gql/blogs/graphql';
import { RequestFailure } from '../../../../lib/request-failure';
import { useAddressParameters } from '../../../../lib/use-address-parameters';
import { usePageQuery } from '../../../../lib/use-page-query';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import '../../../../ui/banner/banner.scss';
import { Icon } from '../../../../ui/icon/icon';
import { PageHeading } from '../../../../ui/page/page-heading';
import { usePageTitle } from '../../../../ui/page/use-page-title';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { CommentsAs } from '../../../comments/public';
import { addressKey } from '../post-address';
import { PostView } from '../post-view';
import './as-others.scss';

/** A post as somebody else than its authors gets to see it. */
export function AsOthersPage() {
  const { address = '' } = useParams();
  const key = addressKey(address);
  const { data } = usePageQuery({ query: OtherReadersDocument, variables: { address: key }, requestPolicy: 'cache-and-network' });
  const asked = useAddressParameters().get('reader');
  if (data === undefined) return <Skeleton label="Loading the post" />;
  const { post } = data;
  const reader = post.otherReaders.find(({ id }) => id === asked) ?? post.otherReaders[0];
  if (!reader) throw new RequestFailure('NOT_FOUND');
  return (
    <>
      <LookingBanner post={post} reader={reader} />
      <SeenPost key={reader.id} address={key} readerId={reader.id} />
    </>
  );
}

type LookedAt = OtherReadersQuery['post'];

/** Says through whose eyes one looks, and leads to the others and back. */
function LookingBanner({ post, reader }: { post: LookedAt; reader: LookedAt['otherReaders'][number] }) {
  return (
    <section className="cb-lookas" aria-label="Looking as somebody else">
      <p className="cb-banner" role="status">
        <Icon of={Glasses} />
        <span>
          <strong>This is what others see: {lowerFirst(reader.label)}.</strong>{' '}
          {reader.canRead ? 'They can see this post.' : 'For them there is no such page.'}
        </span>
        <Link className="push" to={post.path}>
          Stop looking as others
        </Link>
      </p>
      <nav aria-label="Look as">
        <ul>
          {post.otherReaders.map(({ id, label }) => (
            <li key={id}>
              <Link to={`?reader=${id}`} replace aria-current={id === reader.id ? 'page' : undefined} preventScrollReset>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}

function SeenPost({ address, readerId }: { address: string; readerId: string }) {
  const { data } = usePageQuery({ query: PostAsDocument, variables: { address, reader: readerId }, requestPolicy: 'cache-and-network' });
  if (data === undefined) return <Skeleton label="Loading the post" />;
  return data.postAs.post ? <PostView post={data.postAs.post} address={address} look={<CommentsAs address={address} readerId={readerId} />} /> : <NothingThere />;
}

/** In the words in which they are told. */
function NothingThere() {
  usePageTitle('Page not found');
  return (
    <EmptyState icon={MapPinOff} heading={<PageHeading className="h-l">Page not found</PageHeading>}>
      The address may be mistyped, or what was here may have been taken back or be for other readers.
    </EmptyState>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
