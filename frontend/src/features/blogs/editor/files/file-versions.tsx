import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import { count } from '../../../../lib/words';
import { Time } from '../../../../ui/time/time';
import type { PostFile } from './use-files';

/** What the file was before. */
export function FileVersions({ file }: { file: PostFile }) {
  const older = file.versions.filter(({ number }) => number !== file.version);
  return (
    <details className="cb-files__versions">
      <summary>
        {count(older.length, 'other version')}
        <span className="vh"> of {file.name}</span>
      </summary>
      <ul>
        {older.map(({ number, name, byteSize, url, state, addedAt, addedBy }) => (
          <li key={number}>
            {state === 'READY' ? <a href={url}>Version {number}</a> : `Version ${number}`}, {name}, {sizeInWords(byteSize)}
            <span className="meta">
              {addedBy ? ` ${addedBy.name}, ` : ' '}
              <Time value={addedAt} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
