import { expect, test } from 'vitest';
import { reasonToRefuse } from './gate';

const cloze = (prompt: string, answer: string) => reasonToRefuse({ kind: 'cloze', prompt, answer });

test.each([
  ['hides a verb', 'A tower that _____ and query words early cannot be cached.', 'mixed item'],
  ['hides a verb', 'A bound called the _____ that the loss falls.', 'margin theorem guarantees'],
  [
    'hides a verb',
    'Roots of an old oak tree called _____ from its stem below ground.',
    'side shoots spread outward',
  ],
  ['hides a verb', 'Roots of a tree called _____ outward from its stem.', 'side shoots spread'],
  [
    'hides a name and its bearer',
    'Ranks count from the top of a list. We call these _____.',
    'numbers ordinals',
  ],
  ['splits a term', 'Some books use the _____ for both the model and its code.', 'word tower'],
  ['hides a verb', 'Teams that _____ at scale keep a copy of each table.', 'use hashing'],
  ['hides a verb', 'A reader has a lamp that _____, and wastes none of it.', 'saves power'],
  ['hides a verb', 'A cuckoo table got so large that the _____.', 'probe stalls'],
  ['hides a verb', '_____ lookups to a second table of all keys.', 'Route failed'],
  ['what is not', '_____ is not a substitute for more keys and a longer table.', 'Scaling'],
  ['splits a term', 'Fit the curve of all scores on a(n) _____ set.', 'held-out calibration'],
  [
    'hides a reference',
    'Alike in spirit to the hashing that stands in the _____.',
    'index chapter',
  ],
  ['hides how it opens', 'A vector of the shard has a _____ to zero.', 'norm equal'],
  ['hides what is named', 'Clicks arrive late. This _____ is formally called lag.', 'quantity'],
  ['hides how it opens', '_____ to a full softmax, sampling looks at few negatives.', 'Contrary'],
  ['blank within a name', 'The _____(x) sums what the trees say of an item.', 'score function'],
  ['the other of two', 'A valve parts the left and _____ of a heart.', 'right chamber'],
  [
    'hides a turn of phrase',
    'With some losses, for _____, a wide margin helps a lot.',
    'example hinge loss',
  ],
  ['splits a term', 'With a finite _____ set, a model must assume things.', 'model training'],
  ['blank within a name', 'The service answers up to 50 _____ at its peak.', '000 requests'],
  ['hides how it opens', '_____, you can standardise the vectors of an index.', 'Post-hoc'],
  ['hides a verb', '_____ and find the embedding tables of sparse features.', 'Open DLRM'],
  ['splits a term', 'The rules of _____ 49 hold for every member.', 'treaty article'],
  ['splits a term', 'The root is a(n) _____ that holds every key of a shard.', 'tree’s node'],
  [
    'hides a name and its bearer',
    'Mendel called _____ because it showed in offspring of pure parents.',
    'tallness dominant',
  ],
  [
    'the other of two',
    'Some are negative anchor boxes, the rest are _____.',
    'positive anchor boxes',
  ],
  ['splits a term', 'The _____ refers to all that is known of a thing.', 'term epistemic'],
  [
    'cuts a name',
    'Doctors read the Statistical Manual of _____ with great care.',
    'Mental Disorders',
  ],
  ['blank within a name', 'A member of _____’ team met others at the meeting.', 'Davies'],
  ['blank within a name', '_____-tuning with some labels beats training from scratch.', 'Fine'],
  ['hides what is named', 'The cells settle around a(n) _____, the blastocoel.', 'wide cavity'],
  ['cuts a name', '_____ II of the northern isles had a long and quiet reign.', 'King Alan'],
  ['cuts a name', 'An heir opposing _____ the Bold fled over the sea.', 'Rowan'],
  ['cuts a name', 'At that _____ was the head of a small search company.', 'time Moreau'],
  ['cuts a name', 'The clerk worked ten years for _____ & Sons of the harbour.', 'Weber'],
  [
    'cuts a name',
    'Jane _____ found three parts of trust. All of it is known as _____’s model of trust.',
    'Doe',
  ],
  [
    'splits a term',
    'Although the _____ confuses many readers, its cause is a drift of classes.',
    'term label shift',
  ],
  ['a symbol', 'A rare word is put down as "&lt;_____;" in the corpus.', 'unk&gt'],
  ['a symbol', 'The weighted sum over all of _____ is kept in memory for a week.', 'ht'],
  ['hides a turn of phrase', 'Even if our case is a(n) _____ contrived, it shows it.', 'bit'],
  ['hides a verb', 'Users who _____ might leave a site for good.', 'experience lag'],
  ['the other of two', 'The round major is beside the _____, which lifts the arm.', 'round minor'],
  ['cuts a description', 'A flake is a small, _____ that melts late.', 'round grain'],
  ['cuts a description', 'A(n) _____, the gland lies before the windpipe.', 'shield'],
  ['hides a verb', '_____ on the newest set of labels at night.', 'Train'],
  ['the other of two', '_____ and Kiln Works both log the load of each worker.', 'Glaze Lab'],
  ['hides a label', '_____: when the output of one model trains another one.', 'Model blending'],
  ['hides a verb', '_____ but does not scale the input before it is split.', 'PCA centers'],
  [
    'hides a reference',
    'A margin is wide for some methods (compare _____) on hard samples.',
    'Doe',
  ],
  [
    'blank within a name',
    'The _____.Envelope assumes that all of the data is one cloud.',
    'covariance',
  ],
  [
    'hides what it points to',
    'The _____ is its mean error over many training sets.',
    'bias of an estimator',
  ],
  ['hides what it points to', 'In each _____, the tree adds a few labels to the set.', 'epoch'],
  [
    'blanks two things',
    'The sequence of states of a robot is long in this _____ of it is large.',
    'case and the return',
  ],
])('%s: %j', (reason, prompt, answer) => {
  expect(cloze(prompt, answer)).toBe(reason);
});

test('a number of an example: after "say", too', () => {
  const prompt = 'For large values of the factor, say γ = _____, a robot looks far ahead.';
  expect(reasonToRefuse({ kind: 'number', prompt, answer: '0.99' })).toBe('a number of an example');
  const steps = 'Widen the canary in steps: 5, _____, 50, 100 percent, with gates between.';
  expect(reasonToRefuse({ kind: 'number', prompt: steps, answer: '25' })).toBe(
    'a number of an example',
  );
});
