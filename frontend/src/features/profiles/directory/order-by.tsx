import { useId } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PeopleOrder } from '../../../gql/profiles/graphql';
import '../../../ui/form/form.scss';
import { entriesOf } from '../words';
import { changed, orders } from './directory-address';

/** How the list is sorted; it stands in the address like the rest. */
export function OrderBy({ order }: { order: PeopleOrder }) {
  const id = useId();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  return (
    <div className="row cb-orderby">
      <label className="meta" htmlFor={id}>
        Order by
      </label>
      <select
        className="govuk-select"
        id={id}
        value={order}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value.toLowerCase();
          void navigate(changed(parameters, 'order', name === 'name' ? '' : name), { preventScrollReset: true });
        }}
      >
        {entriesOf(orders).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
