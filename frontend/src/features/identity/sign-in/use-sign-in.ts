import { SignInDocument } from '../../../gql/identity/graphql';
import { useStartAfresh } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';

/** Signs in; the sign-in page then sees who is there and moves on. */
export function useSignIn() {
  const startAfresh = useStartAfresh();
  return useFormMutation({
    mutation: SignInDocument,
    pick: (data) => data.signIn,
    onResult: (result) => {
      if (result.__typename === 'SignInRefused') return [{ message: result.message }];
      return startAfresh();
    },
  });
}
