import type { HouseRulesAdministrationQuery } from '../../../gql/house-rules/graphql';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';
import { Time } from '../../../ui/time/time';

type Version = HouseRulesAdministrationQuery['houseRulesAdministration']['versions'][number];

/** All that the rules ever were, the newest first. */
export function VersionList({ versions }: { versions: Version[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 className="h-m" id="versions">
        Versions
      </h2>
      <ol className="cb-rulesadmin__versions" reversed>
        {versions.map((version, index) => (
          <li key={version.number}>
            <details>
              <summary>
                Version {version.number}
                {index === 0 && ', in force'}
              </summary>
              <ServerHtml html={version.html} className="cb-prose cb-rulesadmin__text" />
            </details>
            <MetaLine>
              <Time value={version.publishedAt} form="date" />
              {version.mustAccept ? 'had to be accepted' : 'did not have to be accepted again'}
              {version.summary || null}
            </MetaLine>
          </li>
        ))}
      </ol>
    </section>
  );
}
