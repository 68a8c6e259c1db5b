import { type Coordinates, coordinates } from './coordinates.js';

/** Artifacts of one group, by the folder that only its classes lie in; where the group moved, with the major versions that it has. */
type Family = readonly [folder: string, group: string, artifacts: RegExp, from?: number, below?: number];

/**
 * Libraries that many use, and whose builds put no coordinates into their jars. The first that fits counts.
 */
const FAMILIES: readonly Family[] = [
  ['org/springframework/boot/', 'org.springframework.boot', /^spring-boot(?:-[a-z-]+)?$/],
  ['org/springframework/security/', 'org.springframework.security', /^spring-security-[a-z0-9-]+$/],
  [
    'org/springframework/',
    'org.springframework',
    /^spring-(?:aop|aspects|beans|context(?:-indexer|-support)?|core|expression|instrument|jcl|jdbc|jms|messaging|orm|oxm|r2dbc|test|tx|web|webflux|webmvc|websocket)$/,
  ],
  ['kotlin/', 'org.jetbrains.kotlin', /^kotlin-(?:stdlib(?:-jdk[78]|-common)?|reflect|test(?:-junit5?)?)$/],
  ['kotlinx/coroutines/', 'org.jetbrains.kotlinx', /^kotlinx-coroutines-[a-z0-9-]+$/],
  ['kotlinx/serialization/', 'org.jetbrains.kotlinx', /^kotlinx-serialization-[a-z0-9-]+$/],
  ['okhttp3/', 'com.squareup.okhttp3', /^(?:okhttp(?:-[a-z]+)?|logging-interceptor|mockwebserver3?)$/],
  ['okio/', 'com.squareup.okio', /^okio(?:-jvm)?$/],
  ['retrofit2/', 'com.squareup.retrofit2', /^(?:retrofit|(?:converter|adapter)-[a-z0-9-]+)$/],
  ['org/postgresql/', 'org.postgresql', /^postgresql$/, 42],
  ['com/mysql/cj/', 'com.mysql', /^mysql-connector-j$/],
  ['com/mysql/', 'mysql', /^mysql-connector-java$/],
  ['org/h2/', 'com.h2database', /^h2$/],
  ['oracle/jdbc/', 'com.oracle.database.jdbc', /^ojdbc(?:8|10|11|17)$/],
  ['com/microsoft/sqlserver/jdbc/', 'com.microsoft.sqlserver', /^mssql-jdbc$/],
  ['org/apache/', 'org.apache.tomcat.embed', /^tomcat-embed-(?:core|el|jasper|websocket)$/],
  ['org/apache/poi/', 'org.apache.poi', /^poi(?:-ooxml(?:-lite|-full)?|-scratchpad|-examples|-excelant)?$/, 3],
  ['org/apache/xerces/', 'xerces', /^xercesImpl$/],
  ['org/apache/xalan/', 'xalan', /^xalan$/],
  ['org/junit/jupiter/', 'org.junit.jupiter', /^junit-jupiter(?:-[a-z]+)?$/],
  ['org/junit/platform/', 'org.junit.platform', /^junit-platform-[a-z-]+$/],
  ['org/junit/', 'junit', /^junit$/],
  ['org/hamcrest/', 'org.hamcrest', /^hamcrest(?:-(?:core|library|all|integration))?$/],
  ['org/mockito/', 'org.mockito', /^mockito-[a-z-]+$/],
  ['org/objectweb/asm/', 'org.ow2.asm', /^asm(?:-(?:tree|commons|analysis|util))?$/, 4],
  ['org/bouncycastle/', 'org.bouncycastle', /^bc(?:prov|pkix|util|pg|mail|tls|jmail)-(?:jdk\w+|ext-jdk\w+|lts\w+)$/],
  ['groovy/', 'org.codehaus.groovy', /^groovy(?:-[a-z]+)?$/, 2, 4],
  ['groovy/', 'org.apache.groovy', /^groovy(?:-[a-z]+)?$/, 4],
  ['org/hibernate/', 'org.hibernate', /^hibernate-(?:core|envers|hikaricp|jcache)$/, 3, 6],
  ['org/hibernate/', 'org.hibernate.orm', /^hibernate-(?:core|envers|hikaricp|jcache)$/, 6],
  ['lombok/', 'org.projectlombok', /^lombok$/],
  ['scala/', 'org.scala-lang', /^scala-(?:library|reflect|compiler)$/],
  ['com/google/inject/', 'com.google.inject', /^guice$/, 2],
  ['com/google/protobuf/', 'com.google.protobuf', /^protobuf-(?:java|javalite|java-util)$/],
  ['io/grpc/', 'io.grpc', /^grpc-[a-z-]+$/],
  ['io/reactivex/rxjava3/', 'io.reactivex.rxjava3', /^rxjava$/],
  ['reactor/', 'io.projectreactor', /^reactor-(?:core|test)$/],
  ['javax/inject/', 'javax.inject', /^javax\.inject$/],
  ['org/aopalliance/', 'aopalliance', /^aopalliance$/],
  ['org/thymeleaf/', 'org.thymeleaf', /^thymeleaf(?:-spring[56])?$/],
  ['com/github/benmanes/caffeine/', 'com.github.ben-manes.caffeine', /^(?:caffeine|guava|jcache)$/],
  ['org/apache/kafka/', 'org.apache.kafka', /^kafka-(?:clients|streams)$/],
  ['com/sun/jna/', 'net.java.dev.jna', /^jna(?:-platform)?$/],
  ['org/checkerframework/', 'org.checkerframework', /^checker-(?:qual|util)$/],
  ['freemarker/', 'org.freemarker', /^freemarker(?:-gae)?$/],
  ['org/ehcache/', 'org.ehcache', /^ehcache$/, 3],
  ['org/flywaydb/', 'org.flywaydb', /^flyway-[a-z-]+$/],
];

/**
 * The coordinates of a jar that says its name and version, but no group, and has the classes that this name stands for.
 * `paths` are its entries.
 */
export function knownByClasses(
  artifact: string,
  version: string | undefined,
  paths: Iterable<string>,
): Coordinates | undefined {
  const major = Number.parseInt(version ?? '', 10);
  const families = FAMILIES.filter(
    ([, , artifacts, from = 0, below = Number.POSITIVE_INFINITY]) =>
      artifacts.test(artifact) && major >= from && major < below,
  );
  if (families.length === 0) return undefined;
  for (const path of paths) {
    const family = families.find(([folder]) => path.startsWith(folder) && path.endsWith('.class'));
    if (family) return coordinates(family[1], artifact, version);
  }
  return undefined;
}
