import { expect, test } from 'vitest';
import { splitReply } from './reply';

test.each([
  ['Latency at scale. One model is slower.', 'Latency at scale.', 'One model is slower.'],
  ['No. Cooks differ. So do guests.', 'No. Cooks differ.', 'So do guests.'],
  ['Yes. It does.', 'Yes. It does.', ''],
  ['No, and here is why. It leaks.', 'No, and here is why.', 'It leaks.'],
  ['Wrong. It leaks. Fix it.', 'Wrong. It leaks.', 'Fix it.'],
  [
    'Two reasons. First, it is slow. Second, it leaks. Both cost money.',
    'Two reasons. First, it is slow. Second, it leaks.',
    'Both cost money.',
  ],
  ['', '', ''],
])('%s', (reply, answer, explanation) => {
  const split = splitReply(reply);
  expect(split).toMatchObject({ answer, explanation });
  expect(reply.slice(split.piece.start, split.piece.end)).toBe(answer);
});
