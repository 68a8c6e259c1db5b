/** What makes something free of charge, as a tree over facts. Evaluated in three values: an unknown fact is no "no". */
export type Condition =
  | { readonly kind: 'any' | 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'fact'; readonly fact: string; readonly op: FactOperator; readonly value: FactValue }
  /** The terms of another row decide. */
  | { readonly kind: 'see'; readonly row: string };

export type FactOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in';
export type FactValue = boolean | number | string | readonly string[];

/**
 * What is known of a fact: yes or no (both said as a clause), an amount with its unit, or a word, one of `values` where
 * they are listed. `org` is the organization, `use` how this repository uses the product, `deploy` where it runs.
 */
export type FactType =
  | { readonly yes: string; readonly no: string }
  | { readonly amount: string; readonly unit?: string }
  | { readonly word: string; readonly values?: readonly string[] };

/** Every fact that a condition may ask for. */
export const FACTS: ReadonlyMap<string, FactType> = new Map<string, FactType>([
  ['ack.branding_kept', { yes: 'its branding is kept', no: 'its branding is removed' }],
  ['ack.eula_included', { yes: 'its license agreement is passed on', no: 'its license agreement is not passed on' }],
  ['ack.logo_kept', { yes: 'its logo is kept', no: 'its logo is removed' }],
  ['ack.terms', { yes: 'its terms are accepted', no: 'its terms are not accepted' }],
  ['ack.watermark_kept', { yes: 'its watermark is kept', no: 'its watermark is removed' }],
  ['dep.direct', { yes: 'it is a direct dependency', no: 'it comes in only by way of another package' }],
  ['deploy.brokers', { amount: 'brokers' }],
  ['deploy.clusters', { amount: 'clusters' }],
  ['deploy.cores', { amount: 'processor cores' }],
  ['deploy.db_gb', { amount: 'the size of the database', unit: 'GB' }],
  ['deploy.end_users', { amount: 'end users' }],
  ['deploy.endpoints', { amount: 'endpoints' }],
  ['deploy.index_mb_day', { amount: 'data indexed a day', unit: 'MB' }],
  ['deploy.memory_gb', { amount: 'memory', unit: 'GB' }],
  ['deploy.nodes', { amount: 'nodes' }],
  ['deploy.replicas', { amount: 'replicas' }],
  ['deploy.storage_gb', { amount: 'stored data', unit: 'GB' }],
  ['deploy.storage_tb', { amount: 'stored data', unit: 'TB' }],
  ['deploy.vcpus', { amount: 'virtual processors' }],
  ['host.cloud', { word: 'the cloud it runs in' }],
  ['host.hardware', { word: 'the hardware it runs on' }],
  ['host.os_license', { word: 'the license of the host', values: ['windows-server', 'windows-client'] }],
  ['host.tool', { word: 'the tool it is used in' }],
  ['org.budget_usd', { amount: 'the annual budget', unit: 'US dollars' }],
  ['org.contractors', { amount: 'contractors' }],
  ['org.developers', { amount: 'developers' }],
  ['org.employees', { amount: 'employees' }],
  ['org.funding_usd', { amount: 'outside funding', unit: 'US dollars' }],
  ['org.has_agreement', { word: 'the agreement in force' }],
  ['org.key_industry', { yes: 'the organization is of a key industry', no: 'the organization is of no key industry' }],
  [
    'org.kind',
    {
      word: 'the kind of organization',
      values: ['individual', 'for_profit', 'nonprofit', 'charity', 'education', 'government', 'research'],
    },
  ],
  ['org.pcs', { amount: 'computers' }],
  ['org.revenue_usd', { amount: 'annual revenue', unit: 'US dollars' }],
  ['org.total_finances_usd', { amount: 'revenue, budget or funding, whichever is largest,', unit: 'US dollars' }],
  [
    'project.copyleft_compatible',
    { yes: 'the project itself is under a license that fits', no: 'the project is under no license that fits' },
  ],
  ['project.open_source', { yes: 'the project is open source', no: 'the project is not open source' }],
  ['project.public', { yes: 'the repository is public', no: 'the repository is private' }],
  ['repo.owner', { word: 'the owner of the repository', values: ['personal', 'organization'] }],
  ['use.budget_usd', { amount: 'the budget of the product it is used for', unit: 'US dollars' }],
  ['use.build_scan_public', { yes: 'build scans are public', no: 'build scans are private' }],
  ['use.commercial', { yes: 'the use is commercial', no: 'the use is not commercial' }],
  ['use.competing', { yes: 'the use competes with the vendor', no: 'the use does not compete with the vendor' }],
  [
    'use.competing_saas',
    { yes: 'it is offered as a competing service', no: 'it is not offered as a competing service' },
  ],
  ['use.curriculum_course', { yes: 'it is used in a course', no: 'it is not used in a course' }],
  ['use.edition', { word: 'the edition' }],
  [
    'use.embedded_platform',
    { yes: 'it is embedded in a platform for others', no: 'it is not embedded in a platform for others' },
  ],
  ['use.end_user_fee_for_program', { yes: 'end users pay for it', no: 'end users do not pay for it' }],
  [
    'use.end_users_pay',
    { yes: 'end users pay for what it is used in', no: 'end users do not pay for what it is used in' },
  ],
  ['use.enterprise_features', { yes: 'enterprise features are used', no: 'no enterprise features are used' }],
  [
    'use.env',
    { word: 'the environment', values: ['dev', 'test', 'ci', 'staging', 'evaluation', 'research', 'production'] },
  ],
  ['use.font_file_shipped', { yes: 'the font file is shipped', no: 'the font file is not shipped' }],
  ['use.free_licence_form', { yes: 'the free license was asked for by form', no: 'no free license was asked for' }],
  ['use.free_quota', { yes: 'it stays within the free quota', no: 'it exceeds the free quota' }],
  ['use.games', { yes: 'it is used for games', no: 'it is not used for games' }],
  ['use.general_purpose', { yes: 'it runs on general-purpose computers', no: 'it runs on embedded devices' }],
  [
    'use.hosted_or_embedded',
    { yes: 'it is hosted for others or embedded', no: 'it is neither hosted for others nor embedded' },
  ],
  [
    'use.in_memory_store_product',
    { yes: 'it is offered as an in-memory store', no: 'it is not offered as an in-memory store' },
  ],
  ['use.internal_only', { yes: 'the use is internal only', no: 'the use is not only internal' }],
  ['use.model_size', { word: 'the size of the model', values: ['trial-limited', 'community-limited', 'unlimited'] }],
  ['use.modified', { yes: 'it is modified', no: 'it is not modified' }],
  ['use.multi_tenant', { yes: 'it serves several tenants', no: 'it serves a single tenant' }],
  [
    'use.no_code_animation_builder',
    { yes: 'it drives a no-code animation builder', no: 'it drives no no-code animation builder' },
  ],
  ['use.personal', { yes: 'the use is personal', no: 'the use is not personal' }],
  ['use.plan', { word: 'the plan' }],
  ['use.preview', { yes: 'it is used as a preview', no: 'it is used beyond the preview' }],
  ['use.product_revenue_usd', { amount: 'revenue of the product it is used for', unit: 'US dollars' }],
  ['use.revenue_generating', { yes: 'the use earns revenue', no: 'the use earns no revenue' }],
  ['use.self_compiled', { yes: 'it is compiled from source by oneself', no: 'it is used as the vendor built it' }],
  [
    'use.third_party_service',
    { yes: 'it is offered to others as a service', no: 'it is not offered to others as a service' },
  ],
  ['use.trial_days', { amount: 'days of trial' }],
  [
    'use.ui_mockup_apple_os',
    { yes: 'it is used for mock-ups of Apple interfaces', no: 'it is used for more than mock-ups' },
  ],
  ['use.via', { word: 'the framework that brings it in' }],
]);
