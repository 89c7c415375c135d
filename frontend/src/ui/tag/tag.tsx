import './tag.scss';

interface TagProps {
  colour?: 'grey' | 'green' | 'yellow' | 'red';
  children: string;
}

/** A state in words, such as "Draft". One per thing. */
export function Tag({ colour, children }: TagProps) {
  return <strong className={colour ? `govuk-tag govuk-tag--${colour}` : 'govuk-tag'}>{children}</strong>;
}
