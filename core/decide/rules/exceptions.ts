import { finding } from '../../model/finding.js';
import type { Exception } from '../../model/policy.js';
import { purlTitle } from '../../model/purl.js';
import type { ExceptionState, Facts, Rule, RuledComponent } from '../facts.js';

/** An exception that something still needs ended before today. The last day itself still counts. */
export const expiredException: Rule = function* (facts) {
  for (const [exception, component] of inState(facts, 'expired')) {
    const { until, owner, ticket } = exception;
    yield finding({
      code: 'policy/expired-exception',
      severity: 'error',
      purl: component.purl,
      message: `the exception for ${purlTitle(component.purl)} ended on ${until.value}`,
      at: until.span,
      help: `ask ${owner}${ticket ? ` (${ticket})` : ''} whether it may go on; set a new date with the reason, or remove the component and this entry`,
    });
  }
};

/** An exception names a component whose license or scope is not what it was made for, so it covers nothing. */
export const voidException: Rule = function* (facts) {
  for (const [exception, component] of inState(facts, 'void')) {
    const { license } = component;
    const now = license.kind === 'known' || license.kind === 'conflicting' ? license.text : license.kind;
    const made = exception.scope ? `${exception.license.value} in ${exception.scope} scope` : exception.license.value;
    yield finding({
      code: 'policy/void-exception',
      severity: 'error',
      purl: component.purl,
      message: `the exception was made for ${made}, but ${purlTitle(component.purl)} is ${now} in ${component.scope} scope`,
      at: exception.license.span,
      help: `look at ${purlTitle(component.purl)} again: renew the exception for what it is now, narrow its range, or remove it`,
    });
  }
};

/** Each exception with the first component for which it is in this state. */
function* inState({ components, policy }: Facts, wanted: ExceptionState): Iterable<[Exception, RuledComponent]> {
  const found = new Map<Exception, RuledComponent>();
  for (const component of components) {
    for (const [exception, state] of component.exceptions) {
      if (state === wanted && !found.has(exception)) found.set(exception, component);
    }
  }
  for (const exception of policy.exceptions) {
    const component = found.get(exception);
    if (component) yield [exception, component];
  }
}
