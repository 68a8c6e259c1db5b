import { expect, it } from 'vitest';
import { kubernetes } from '../../core/recognize/kubernetes.js';
import { renderRecognized } from '../../core/report/recognized.js';
import { recognized } from '../recognize/support.js';

it('says on which lines things stand, and reads each file once', () => {
  const text = `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: redis:7\n    - image: nginx:1.25\n`;
  const files = [{ file: 'a.yaml', by: 'kubernetes', recognitions: recognized(kubernetes, 'a.yaml', text) }];
  let reads = 0;
  const sources = (): string => {
    reads++;
    return text;
  };
  const shown = renderRecognized(files, sources, { width: 80, color: false });
  expect(shown).toContain('pkg:docker/redis@7 (container image, runtime; line 5)');
  expect(shown).toContain('pkg:docker/nginx@1.25 (container image, runtime; line 6)');
  expect(reads).toBe(1);
  expect(renderRecognized(files, () => undefined, { width: 80, color: false })).toContain('its lines are not at hand');
});
