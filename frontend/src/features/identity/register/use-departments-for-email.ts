import { useState } from 'react';
import { useQuery } from 'urql';
import { DepartmentsForEmailDocument, type DepartmentsForEmailQuery } from '../../../gql/identity/graphql';

export type DepartmentOption = DepartmentsForEmailQuery['departmentsForEmail'][number];

interface DepartmentsForEmail {
  /** Undefined until an address was looked up. */
  departments: DepartmentOption[] | undefined;
  lookUp: (email: string) => void;
}

/** Which departments an address may belong to. What goes wrong here is said when the form is sent. */
export function useDepartmentsForEmail(): DepartmentsForEmail {
  const [email, setEmail] = useState('');
  const [{ data }] = useQuery({
    query: DepartmentsForEmailDocument,
    variables: { email },
    pause: !email.includes('@'),
  });
  return {
    departments: email ? data?.departmentsForEmail : undefined,
    lookUp: (entered) => setEmail(entered.trim()),
  };
}
