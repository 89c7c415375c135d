import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { SignOutDocument } from '../../gql/app/graphql';
import { useStartAfresh } from '../../lib/session';

export function SignOutButton({ className }: { className?: string }) {
  const [{ fetching }, signOut] = useMutation(SignOutDocument);
  const startAfresh = useStartAfresh();
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className={className}
      aria-disabled={fetching || undefined}
      onClick={async () => {
        const { error } = await signOut({});
        if (error) return;
        await navigate('/sign-in');
        startAfresh();
      }}
    >
      Sign out
    </button>
  );
}
