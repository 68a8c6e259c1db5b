import { describe, expect, it } from 'vitest';
import { opensOn } from '../../core/catalogue/index.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import { answerOf, told } from './built-in.js';

/**
 * Where terms changed: the row, a version under the old terms and what they are, the first under the new ones and what
 * they are. "@" stands for the version in what was met.
 */
const THRESHOLDS = `
iac.terraform | pkg:golang/github.com/hashicorp/terraform@v@ | 1.5.7 | open MPL-2.0 | 1.6.0 | delayed-open BUSL-1.1
iac.terraform | image hashicorp/terraform:@ | 1.5.7 | open MPL-2.0 | 1.6.0 | delayed-open BUSL-1.1
iac.terraform | image hashicorp/terraform:@ | 1.5 | open MPL-2.0 | 1.6 | delayed-open BUSL-1.1
iac.terraform | tool terraform@@ | 1.5.7 | open MPL-2.0 | 1.6.0 | delayed-open BUSL-1.1
iac.packer | tool packer@@ | 1.9.5 | open MPL-2.0 | 1.10.0 | delayed-open BUSL-1.1
iac.vault | image hashicorp/vault:@ | 1.14.8 | open MPL-2.0 | 1.14.9 | delayed-open BUSL-1.1
iac.vault | image hashicorp/vault:@ | 1.13.13 | open MPL-2.0 | 1.15.0 | delayed-open BUSL-1.1
iac.vault | pkg:golang/github.com/hashicorp/vault@v@ | 1.14.8 | open MPL-2.0 | 1.14.10 | delayed-open BUSL-1.1
iac.consul | image hashicorp/consul:@ | 1.16.6 | open MPL-2.0 | 1.17.0 | delayed-open BUSL-1.1
iac.nomad | tool nomad@@ | 1.6.10 | open MPL-2.0 | 1.7.0 | delayed-open BUSL-1.1
iac.boundary | tool boundary@@ | 0.13.9 | open MPL-2.0 | 0.14.0 | delayed-open BUSL-1.1
iac.waypoint | tool waypoint@@ | 0.11.4 | open MPL-2.0 | 0.12.0 | delayed-open BUSL-1.1
iac.vagrant | tool vagrant@@ | 2.3.7 | open MIT | 2.3.8 | delayed-open BUSL-1.1
container.redis | image redis:@ | 7.2.5-alpine | open BSD-3-Clause | 7.4.0 | source-available SSPL-1.0 OR LicenseRef-scancode-rsalv2
container.redis | pkg:docker/redis@@ | 7.4.9 | source-available SSPL-1.0 OR LicenseRef-scancode-rsalv2 | 8.0.0 | source-available AGPL-3.0-only OR SSPL-1.0 OR LicenseRef-scancode-rsalv2
container.elasticsearch | image elasticsearch:@ | 7.10.2 | open Apache-2.0 | 7.11.0 | source-available SSPL-1.0 OR Elastic-2.0
container.elasticsearch | image docker.elastic.co/elasticsearch/elasticsearch:@ | 8.15.5 | source-available SSPL-1.0 OR Elastic-2.0 | 8.16.0 | source-available AGPL-3.0-only OR SSPL-1.0 OR Elastic-2.0
container.elasticsearch | image kibana:@ | 8.15 | source-available SSPL-1.0 OR Elastic-2.0 | 8.17.0 | source-available AGPL-3.0-only OR SSPL-1.0 OR Elastic-2.0
container.mongodb | image mongo:@ | 4.0.3 | copyleft AGPL-3.0-only | 4.0.4 | source-available SSPL-1.0
maven.akka | pkg:maven/com.typesafe.akka/akka-actor_2.13@@ | 2.6.21 | open Apache-2.0 | 2.7.0 | delayed-open BUSL-1.1
maven.akka | pkg:maven/com.typesafe.akka/akka-actor_2.13@@ | 2.6.21 | open Apache-2.0 | 2.7.0-M1 | delayed-open BUSL-1.1
maven.liquibase | pkg:maven/org.liquibase/liquibase-core@@ | 4.33.0 | open Apache-2.0 | 5.0.0 | commercial LicenseRef-liquibase-subscription
maven.liquibase | pkg:maven/org.liquibase/liquibase-core@@ | 5.0.0 | commercial LicenseRef-liquibase-subscription | 5.0.1 | delayed-open FSL-1.1-ALv2
maven.liquibase | image liquibase/liquibase:@ | 5.0.0-alpine | commercial LicenseRef-liquibase-subscription | 5.0.1 | delayed-open FSL-1.1-ALv2
container.grafana | image grafana/grafana-oss:@ | 7.5.17 | open Apache-2.0 | 8.0.0 | copyleft AGPL-3.0-only
container.cockroachdb | image cockroachdb/cockroach:@ | v24.2.4 | delayed-open BUSL-1.1 AND LicenseRef-scancode-cockroach | v24.3.0 | conditional LicenseRef-scancode-cockroachdb-2024-10-01
container.emqx | image emqx/emqx:@ | 5.8.8 | open Apache-2.0 | 5.9.0 | delayed-open BUSL-1.1
maven.camunda8 | pkg:maven/io.camunda/zeebe-gateway@@ | 8.5.9 | source-available LicenseRef-zeebe-community-1.1 | 8.6.0 | conditional LicenseRef-scancode-camunda-1.0
container.scylladb | image scylladb/scylla:@ | 6.2 | copyleft AGPL-3.0-only | 2025.1 | conditional LicenseRef-scancode-scylladb-sla-1.0
container.scylladb | image scylladb/scylla:@ | 6.2.3 | copyleft AGPL-3.0-only | 2025.1.0 | conditional LicenseRef-scancode-scylladb-sla-1.0
nuget.fluentassertions | pkg:nuget/FluentAssertions@@ | 7.2.0 | open Apache-2.0 | 8.0.0 | conditional LicenseRef-xceed-fluentassertions-community
nuget.imagesharp | pkg:nuget/SixLabors.ImageSharp@@ | 2.1.11 | open Apache-2.0 | 3.0.0 | conditional LicenseRef-scancode-six-labors-split-1.0
nuget.imagesharp | pkg:nuget/SixLabors.ImageSharp@@ | 2.1.11 | open Apache-2.0 | 4.0.0 | conditional LicenseRef-scancode-six-labors-split-1.0
nuget.automapper | pkg:nuget/AutoMapper@@ | 14.0.0 | open MIT | 15.0.0 | dual-copyleft RPL-1.5 OR LicenseRef-luckypenny
nuget.mediatr | pkg:nuget/MediatR@@ | 12.5.0 | open Apache-2.0 | 13.0.0 | dual-copyleft RPL-1.5 OR LicenseRef-luckypenny
nuget.masstransit | pkg:nuget/MassTransit.RabbitMQ@@ | 8.5.5 | open Apache-2.0 | 9.0.0 | commercial LicenseRef-massient
nuget.masstransit | pkg:nuget/MassTransit@@ | 8.5.5.1 | open Apache-2.0 | 9.0.0-develop.3 | commercial LicenseRef-massient
nuget.epplus | pkg:nuget/EPPlus@@ | 4.5.3.3 | open LGPL-3.0-only | 5.0.3 | conditional PolyForm-Noncommercial-1.0.0 OR LicenseRef-epplus-commercial
nuget.duende-identityserver | pkg:nuget/Duende.IdentityServer@@ | 4.1.2 | uncovered | 5.0.0 | conditional LicenseRef-scancode-duende-sla-2022
nuget.questpdf | pkg:nuget/QuestPDF@@ | 2023.1.0 | open MIT | 2023.4.0 | conditional LicenseRef-questpdf
nuget.questpdf | pkg:nuget/QuestPDF@@ | 2026.6.1 | conditional LicenseRef-questpdf | 2026.7.0 | conditional LicenseRef-questpdf-3.0
nuget.prism | pkg:nuget/Prism.Core@@ | 8.1.97 | open MIT | 9.0.537 | conditional LicenseRef-prism-community
npm.primeng | pkg:npm/primeng@@ | 21.1.9 | open MIT | 22.0.0 | conditional LicenseRef-primeui
npm.primeng | pkg:npm/primeng@@ | 21.1.9 | open MIT | 22.0.0-rc.1 | conditional LicenseRef-primeui
npm.primeng | pkg:npm/primeng@@ | 17.18.15 | open MIT | 17.18.16-lts | commercial LicenseRef-primeng-lts
npm.primereact | pkg:npm/primereact@@ | 10.9.7 | open MIT | 11.0.0 | conditional LicenseRef-primeui
npm.primevue | pkg:npm/primevue@@ | 4.5.0 | open MIT | 5.0.0 | conditional LicenseRef-primeui
npm.apexcharts | pkg:npm/apexcharts@@ | 5.0.9 | open MIT | 5.1.0 | conditional LicenseRef-apexcharts
npm.tldraw | pkg:npm/@tldraw/editor@@ | 3.15.4 | conditional LicenseRef-tldraw | 4.0.0 | commercial LicenseRef-tldraw-4
npm.tinymce | pkg:npm/tinymce@@ | 6.8.5 | open MIT | 7.0.0 | dual-copyleft GPL-2.0-or-later OR LicenseRef-tinymce-commercial
npm.syncfusion-ej2 | pkg:npm/@syncfusion/ej2-grids@@ | 20.1.46 | conditional LicenseRef-syncfusion | 20.1.47 | conditional LicenseRef-syncfusion
npm.mapbox-gl | pkg:npm/mapbox-gl@@ | 1.13.3 | open BSD-3-Clause | 2.0.0 | service LicenseRef-scancode-mapbox-tos-2024
npm.handsontable | pkg:npm/handsontable@@ | 6.2.2 | open MIT | 7.0.0 | conditional LicenseRef-handsontable
npm.directus | pkg:npm/directus@@ | 9.26.0 | open GPL-3.0-only | 10.0.0 | delayed-open BUSL-1.1
container.open-webui | image ghcr.io/open-webui/open-webui:@ | v0.6.5 | open BSD-3-Clause | v0.6.6 | conditional LicenseRef-scancode-open-webui-2025
container.arangodb | image arangodb:@ | 3.11.14 | open Apache-2.0 | 3.12.0 | delayed-open BUSL-1.1
container.minio | image minio/minio:@ | RELEASE.2021-04-22T15-44-28Z | open Apache-2.0 | RELEASE.2021-05-11T23-27-41Z | dual-copyleft AGPL-3.0-only OR LicenseRef-minio-commercial
container.localstack | image localstack/localstack:@ | 4.4.0 | open Apache-2.0 | 2026.3.0 | service LicenseRef-localstack
jdk.oracle | tool java@@-oracle | 17.0.12 | proprietary-free LicenseRef-scancode-oracle-nftc-2021 | 17.0.13 | conditional LicenseRef-scancode-oracle-otn-javase-2019
jdk.oracle | tool java@oracle-@ | 8u202 | conditional LicenseRef-oracle-bcl | 8u211 | conditional LicenseRef-scancode-oracle-otn-javase-2019
jdk.oracle | tool java@oracle-@ | 1.8.0_202 | conditional LicenseRef-oracle-bcl | 1.8.0_211 | conditional LicenseRef-scancode-oracle-otn-javase-2019
jdk.oracle-graalvm | tool java@@-graal | 17.0.12 | proprietary-free LicenseRef-scancode-oracle-gftc-2023-06-12 | 17.0.13 | commercial LicenseRef-oracle-gotn
ci.gradle-actions-v6 | action gradle/actions/setup-gradle@@ | v5.1.0 | open MIT | v6 | undecided: selector
ci.gitleaks-action | action gitleaks/gitleaks-action@@ | v1.6.0 | uncovered | v2 | conditional LicenseRef-scancode-gitleaks-action-eula
`;

const rows = THRESHOLDS.trim()
  .split('\n')
  .map((line) => line.split(' | '));

describe('terms change at', () => {
  it.each(rows)('%s: %s, %s is %s, %s is %s', (row, thing, last, before, first, after) => {
    const at = (version = '') => told(answerOf(row as string, (thing as string).replace(/@(?!.*@)/, version)));
    expect([at(last), at(first)]).toEqual([before, after]);
  });

  it('a day, where the day of release decides', () => {
    const of = (released?: string) => told(answerOf('jdk.oracle', 'tool java@21.0.9-oracle', released));
    expect(of('2026-09-29')).toBe('proprietary-free LicenseRef-scancode-oracle-nftc-2021');
    expect(of('2026-09-30')).toBe('conditional LicenseRef-scancode-oracle-otn-javase-2019');
    expect(of()).toBe('undecided: release-date');
  });
});

/** Version, the day it came out, and the day from which it is open under which license. */
const OPENS = `
iac.terraform | tool terraform@1.6.0 | 2023-10-04 | 2027-10-04 | MPL-2.0
maven.akka | pkg:maven/com.typesafe.akka/akka-actor_2.13@2.7.0 | 2022-10-19 | 2025-10-19 | Apache-2.0
maven.akka | pkg:maven/com.typesafe.akka/akka-actor_2.13@2.8.0 | 2023-03-16 | 2026-03-16 | Apache-2.0
maven.akka | pkg:maven/com.typesafe.akka/akka-actor_2.13@2.10.0 | 2024-10-16 | 2027-10-16 | Apache-2.0
maven.akka | pkg:maven/com.typesafe.akka/akka-actor_2.13@2.10.9 | 2025-08-15 | 2028-08-15 | Apache-2.0
maven.liquibase | pkg:maven/org.liquibase/liquibase-core@5.0.1 | 2025-10-03 | 2027-10-03 | Apache-2.0
container.cockroachdb | image cockroachdb/cockroach:v19.2.0 | 2019-10-01 | 2022-10-01 | Apache-2.0
container.outline | image outlinewiki/outline:0.82.1-18 | 2025-03-31 | 2029-03-31 | Apache-2.0
container.materialize | image materialize/materialized:v0.56.4 | 2023-05-26 | 2027-05-26 | Apache-2.0
container.dragonfly | image docker.dragonflydb.io/dragonflydb/dragonfly:v1.30.0 | 2025-05-01 | 2027-06-01 | Apache-2.0
container.emqx | image emqx/emqx:5.9.0 | 2025-05-02 | 2029-05-02 | Apache-2.0
`;

describe('opens', () => {
  it.each(
    OPENS.trim()
      .split('\n')
      .map((line) => line.split(' | ')),
  )('%s: %s of %s on %s as %s', (row = '', thing = '', released, on, to) => {
    const answer = answerOf(row, thing);
    const opens = answer.kind === 'known' ? answer.terms.opens : undefined;
    expect(opens?.to).toBe(to);
    expect(opens && opensOn(opens, released as PlainDate)).toBe(on);
  });

  it('on the 28th where the year has no 29th, on the fixed day if that is earlier, and on no day while none is known', () => {
    const day = (text: string) => text as PlainDate;
    expect(opensOn({ years: 3, to: 'MIT' }, day('2024-02-29'))).toBe('2027-02-28');
    expect(opensOn({ years: 4, to: 'MIT' }, day('2024-02-29'))).toBe('2028-02-29');
    expect(opensOn({ years: 4, to: 'MIT', atLatest: day('2027-06-01') }, day('2020-01-01'))).toBe('2024-01-01');
    expect(opensOn({ years: 4, to: 'MIT', atLatest: day('2027-06-01') }, undefined)).toBe('2027-06-01');
    expect(opensOn({ years: 4, to: 'MIT' }, undefined)).toBeUndefined();
  });
});
