import { useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { fileTypeInWords, sizeInWords } from '@crossbench/schema/rich-text/reading';
import { GroupFilesDocument, type GroupFilesQuery, type GroupFilesQueryVariables } from '../../../gql/groups/graphql';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { Table } from '../../../ui/table/table';
import { Time } from '../../../ui/time/time';

type Files = GroupFilesQuery['group']['files'];

interface FileTableProps {
  variables: GroupFilesQueryVariables;
  first: Files;
}

/** Files with what they are, who added them and the post they are in. Focus goes to the first of those that came later. */
export function FileTable({ variables, first }: FileTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [arrived, setArrived] = useState<{ before: number; added: number }>();
  const { nodes, hasMore, busy, failure, showMore } = useMore({
    query: GroupFilesDocument,
    variables: (after) => ({ ...variables, after }),
    pick: (answer) => named(answer.group.files),
    first: named(first),
  });

  useLayoutEffect(() => {
    if (arrived === undefined) return;
    frame.current?.querySelectorAll('tbody > tr')[arrived.before]?.querySelector('a')?.focus();
  }, [arrived]);

  const more = async () => {
    const answer = await showMore();
    if (answer.added > 0) setArrived(answer);
  };

  return (
    <div ref={frame}>
      <Table
        label="List of files"
        headings={['Name', 'Type', 'Size', 'Added by', 'Added', 'Post']}
        numbers={['Size']}
        rows={nodes.map(rowOf)}
      />
      <p className="vh" role="status">
        {arrived && `${count(arrived.added, 'more file')} shown`}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {hasMore && (
        <Button variant="secondary" busy={busy} onClick={() => void more()}>
          Show more
        </Button>
      )}
    </div>
  );
}

function rowOf({ id, file, item }: Files['nodes'][number] & { id: string }) {
  return {
    key: id,
    cells: [
      <a key="name" href={file.url}>
        {file.name}
      </a>,
      fileTypeInWords(file.mediaType),
      sizeInWords(file.byteSize),
      file.addedBy && (
        <Link key="by" to={file.addedBy.path}>
          {file.addedBy.name}
        </Link>
      ),
      <Time key="added" value={file.addedAt} form="date" />,
      <Link key="item" to={item.path}>
        {item.title}
      </Link>,
    ],
  };
}

/** A row is known by its file. */
function named({ nodes, pageInfo }: Files) {
  return { nodes: nodes.map((node) => ({ ...node, id: node.file.id })), pageInfo };
}
