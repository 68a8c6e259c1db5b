import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { unpacking } from '../../core/node/unpacking.js';
import { compose } from '../../core/recognize/compose.js';
import { gitlabCi } from '../../core/recognize/gitlab-ci.js';
import { helmValues } from '../../core/recognize/helm-values.js';
import { kubernetes } from '../../core/recognize/kubernetes.js';
import { told } from './told.js';

describe('compose', () => {
  const of = (text: string) => told(compose, 'docker-compose.dev.yml', text);

  it('reads images of services, and what they are set', () => {
    const text = `services:
  cache:
    image: "redis:\${TAG:-7.4}"
  own:
    build: .
    image: registry.example.org/own
  other:
    image: app:\${VERSION}
    environment:
      - CONFLUENT_LICENSE=
      - PATH=/bin
  last:
    image: bitnami/postgresql:16
    environment:
      xpack.license.self_generated.type: trial
`;
    expect(of(text)).toEqual([
      `runtime pkg:docker/redis@7.4 | redis:\${TAG:-7.4}`,
      `read/skipped: the image "app:\${VERSION}" depends on what is set elsewhere, so it is not known | app:\${VERSION}`,
      'env CONFLUENT_LICENSE shows unclear | CONFLUENT_LICENSE',
      'runtime pkg:docker/bitnami/postgresql@16 | bitnami/postgresql:16',
      'env xpack.license.self_generated.type shows trial | xpack.license.self_generated.type',
    ]);
  });

  it('says nothing where there are no services', () => expect(of('a: 1\n')).toEqual([]));
});

describe('Kubernetes', () => {
  const of = (text: string) => told(kubernetes, 'deploy/app.yaml', text);

  it('reads the images of containers of any kind, in each document', () => {
    const text = `apiVersion: v1
kind: Pod
spec:
  initContainers:
    - image: busybox
  containers:
    - image: 'redis:7'
      env:
        - name: EMQX_LICENSE__KEY
          valueFrom: {}
---
apiVersion: batch/v1
kind: CronJob
spec:
  jobTemplate: { spec: { template: { spec: { containers: [{ image: "quay.io/a/b:1" }] } } } }
---
containers:
  - image: no-resource
`;
    expect(of(text)).toEqual([
      'runtime pkg:docker/busybox | busybox',
      'runtime pkg:docker/redis@7 | redis:7',
      'env EMQX_LICENSE__KEY shows unclear | EMQX_LICENSE__KEY',
      'runtime pkg:docker/a/b@1?repository_url=quay.io | quay.io/a/b:1',
    ]);
  });

  it('reads what Kustomize puts in the place of images', () => {
    const text =
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages:\n  - name: a\n    newName: ghcr.io/b/c\n    newTag: "1.10"\n  - name: d\n    newTag: 1.20\n';
    expect(of(text)).toEqual([
      'runtime pkg:docker/b/c@1.10?repository_url=ghcr.io | ghcr.io/b/c',
      'runtime pkg:docker/d@1.20 | d',
    ]);
  });

  it('reads of a template of Helm what is written out', () => {
    const text =
      'apiVersion: v1\nkind: Pod\n{{- if .Values.x }}\nspec:\n  containers:\n    - image: "{{ .Values.image }}"\n    - image: "nginx:1.25" # kept\n{{- end }}\n';
    expect(of(text)).toEqual(['runtime pkg:docker/nginx@1.25 | nginx:1.25']);
  });

  it('says nothing of other YAML, not even that it is too large; of a manifest it does', () => {
    expect(of('image: redis\nkind: x\n')).toEqual([]);
    const size = kubernetes.most + 1;
    const say = (text: string) => [
      ...kubernetes.recognize({ file: 'a.yaml' as FilePath, bytes: new TextEncoder().encode(text), size }, unpacking),
    ];
    expect(say('a: 1\n')).toEqual([]);
    expect(say('apiVersion: v1\nimage: x\n')).toMatchObject([{ code: 'read/too-large' }]);
  });

  it('reads long files as tools write them, and says of others that they are too long', () => {
    const long = `apiVersion: v1\nkind: A\ntext: x\n${'a: b\n'.repeat(260_000)}---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: redis:7\n`;
    expect(long.length).toBeGreaterThan(1024 * 1024);
    expect(of(long)).toEqual(['runtime pkg:docker/redis@7 | redis:7']);
    expect(of(long.replace('text: x', 'text:\tx'))).toEqual([expect.stringContaining('read/too-large')]);
  });
});

it('reads values of Helm charts', () => {
  const text = `image:
  registry: docker.io
  repository: bitnami/redis
  tag: 7.4.1-debian-12-r0
sidecar:
  image: "busybox:1.36"
initImage: { repository: quay.io/x/y, tag: "", digest: "sha256:${'a'.repeat(64)}" }
source: { repository: https://example.org/a.git }
extraEnvVars:
  - name: MINIO_LICENSE
`;
  expect(told(helmValues, 'charts/a/values.yaml', text)).toEqual([
    'runtime pkg:docker/bitnami/redis@7.4.1-debian-12-r0 | bitnami/redis',
    'runtime pkg:docker/busybox@1.36 | busybox:1.36',
    `runtime pkg:docker/x/y@sha256:${'a'.repeat(64)}?repository_url=quay.io | quay.io/x/y`,
    'env MINIO_LICENSE shows unclear | MINIO_LICENSE',
  ]);
});

it('reads jobs of GitLab CI, with the variables of the file', () => {
  const text = `variables:
  TAG: "3.20"
  FLYWAY_LICENSE_KEY: $KEY
image: alpine:$TAG
default:
  services: [postgres:16, { name: "docker:27-dind", alias: docker }]
test:
  variables: { TAG: "1" }
  image: { name: "go:$TAG" }
  script: !reference [.a, script]
release:
  image: $CI_REGISTRY_IMAGE:latest
`;
  expect(told(gitlabCi, '.gitlab-ci.yml', text)).toEqual([
    'env FLYWAY_LICENSE_KEY shows unclear | FLYWAY_LICENSE_KEY',
    'tool pkg:docker/alpine@3.20 | alpine:$TAG',
    'tool pkg:docker/postgres@16 | postgres:16',
    'tool pkg:docker/docker@27-dind | docker:27-dind',
    'tool pkg:docker/go@1 | go:$TAG',
    'read/skipped: the image "$CI_REGISTRY_IMAGE:latest" depends on what is set elsewhere, so it is not known | $CI_REGISTRY_IMAGE:latest',
  ]);
});
