/** Yes, no, or not known: an answer that is not known must not turn into a "no". */
export type Answer = 'yes' | 'no' | 'unknown';

/** No if one is no; else unknown if one is. */
export function all(answers: Iterable<Answer>): Answer {
  let answer: Answer = 'yes';
  for (const one of answers) {
    if (one === 'no') return 'no';
    if (one === 'unknown') answer = 'unknown';
  }
  return answer;
}

/** Yes if one is yes; else unknown if one is. */
export function any(answers: Iterable<Answer>): Answer {
  let answer: Answer = 'no';
  for (const one of answers) {
    if (one === 'yes') return 'yes';
    if (one === 'unknown') answer = 'unknown';
  }
  return answer;
}

export function not(answer: Answer): Answer {
  return answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes';
}
