import type { Recognition } from '../model/recognized.js';
import { childOf } from '../text/node.js';
import { textRecognizer } from './text-recognizer.js';
import { yamlDocuments } from './unread.js';
import { WorkflowReading } from './workflow-reading.js';

/**
 * Workflows and actions of GitHub, and of Gitea and Forgejo, which take the same: the actions and workflows of others
 * with what is given to them, the images of containers and services, runners by their labels, packages that steps
 * install, and the names of variables and secrets that speak of a license.
 *
 * Values of a matrix are put in; what other expressions come to is not known. A runner that an expression chooses is not
 * looked for. https://docs.github.com/actions/writing-workflows/workflow-syntax-for-github-actions
 */
export const githubWorkflow = textRecognizer({
  id: 'github-workflow',
  title: 'workflows and actions of GitHub: actions, reusable workflows, images, runners, installed packages',
  url: 'https://docs.github.com/actions/writing-workflows/workflow-syntax-for-github-actions',
  endings: /^ya?ml$/,
  looksAt: (file) => (WORKFLOW.test(file) || ACTION.test(file) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    const [root] = yield* yamlDocuments(source);
    const reading = new WorkflowReading(source, hash);
    // What has that name and no "runs" is something else.
    if (WORKFLOW.test(source.file)) yield* reading.workflow(root);
    else if (childOf(root, 'runs')) yield* reading.action(root);
  },
});

const WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;
