import { useState } from 'react';
import { useClient } from 'urql';
import { DeleteProfessionDocument, type AdministeredProfessionsQuery } from '../../../gql/profiles/graphql';
import { toRequestFailure, RequestFailure } from '../../../lib/request-failure';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { ProfessionForm } from './profession-form';

interface ProfessionRowProps {
  profession: AdministeredProfessionsQuery['administeredProfessions'][number];
  /** Called with what happened, in words, and with a warning where nothing could be changed. */
  onChanged: (news: string, kind?: 'warning') => void;
}

/** A profession and what can be done with it. What people have chosen can be renamed only. */
export function ProfessionRow({ profession, onChanged }: ProfessionRowProps) {
  const { id, name, peopleCount } = profession;
  const client = useClient();
  const [isRenaming, setIsRenaming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();

  const remove = async () => {
    setBusy(true);
    const { data, error } = await client.mutation(DeleteProfessionDocument, { id }).toPromise();
    setBusy(false);
    const result = data?.deleteProfession;
    setFailure(result ? undefined : error ? toRequestFailure(error) : new RequestFailure('INTERNAL'));
    if (result?.__typename === 'ValidationFailed') onChanged(result.problems[0]?.message ?? '', 'warning');
    else if (result) onChanged(`${name} was deleted`);
  };

  if (isRenaming) {
    const saved = (news: string) => {
      setIsRenaming(false);
      onChanged(news);
    };
    return (
      <li>
        <ProfessionForm profession={profession} onSaved={saved} onCancel={() => setIsRenaming(false)} />
      </li>
    );
  }
  return (
    <li>
      <div>
        <span className="who">{name}</span>
        <div className="meta">{count(peopleCount, 'person', 'people')}</div>
      </div>
      <div className="row">
        <Button variant="secondary" small onClick={() => setIsRenaming(true)}>
          Rename<span className="vh"> {name}</span>
        </Button>
        {peopleCount === 0 && (
          <Button variant="secondary" small busy={busy} onClick={() => void remove()}>
            Delete<span className="vh"> {name}</span>
          </Button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}
