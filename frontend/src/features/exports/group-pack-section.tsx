import { useMutation } from 'urql';
import { GroupPackDocument, RequestGroupPackDocument, type DataExportFieldsFragment } from '../../gql/exports/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { usePageQuery } from '../../lib/use-page-query';
import { Button } from '../../ui/button/button';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { ExportState } from './export-state';
import { isBusy, useExportProgress } from './use-export-progress';

const words = { what: 'the group', who: 'Only owners of the group' };

/** Takes a group out as a zip. For its owners; while it is gathered, the section asks how far it is. */
export function GroupPackSection({ groupId }: { groupId: string }) {
  const { latest, refresh } = usePageQuery({ query: GroupPackDocument, variables: { groupId } });
  const [asking, request] = useMutation(RequestGroupPackDocument);
  const current = latest?.groupPack ?? undefined;
  useExportProgress(current, refresh);
  const ask = async () => {
    await request({ groupId });
    refresh();
  };
  return (
    <section aria-labelledby="group-pack">
      <h2 className="h-m" id="group-pack">
        Take the group out
      </h2>
      <p>
        We gather all published posts with their comments, pictures and files, the list of members and what the group says of itself into
        one zip file. Drafts, what was withdrawn or hidden, and earlier versions stay here. Open <strong>index.html</strong> in it to read
        everything without a network; an administrator can bring the file to another site.
      </p>
      <p>Keep the file as safe as the group: whoever has it can read all that members read.</p>
      {asking.error && <FailureNotice failure={toRequestFailure(asking.error)} />}
      {!latest && <Skeleton label="Looking for your download" rows={1} />}
      {current && <ExportState current={current} words={words} />}
      {latest && (
        <Button variant="secondary" busy={asking.fetching || isBusy(current)} onClick={() => void ask()}>
          {actionOf(current)}
        </Button>
      )}
    </section>
  );
}

/** The button stays while the group is gathered, so that who pressed it keeps their place. */
function actionOf(current: DataExportFieldsFragment | undefined): string {
  if (isBusy(current)) return 'Gathering the group';
  return current?.state === 'READY' ? 'Gather it again' : 'Gather the group';
}
