import { describe, expect, test } from 'vitest';
import { reasonToRefuse } from './gate';

const cloze = (prompt: string, answer: string) => reasonToRefuse({ kind: 'cloze', prompt, answer });

describe('reasonToRefuse', () => {
  test('keeps a question that stands on its own', () => {
    expect(
      cloze('The _____ maps users and items into one vector space.', 'two-tower model'),
    ).toBeNull();
    expect(
      reasonToRefuse({
        kind: 'definition',
        prompt: 'What is label leakage?',
        answer: 'information in the features that is only known after the event',
      }),
    ).toBeNull();
  });

  test.each([
    ['The _____ is stored apart from the suffixes of all its words.', 'prefix'],
    ['Since its launch, the _____ has stored every click of the feed.', 'event log'],
    ['Non-linear _____ are those whose output bends with their input.', 'activation functions'],
    ['In contrast to sampling, the _____ looks at all the negatives.', 'full softmax'],
    ['We predict something unknown (the _____) from what is known.', 'target'],
    ['Both X.25 and the _____ open a connection before data is sent.', 'frame relay'],
    ['Faults come with _____, with lost labels, or both.', 'drift'],
    ['The _____ are the recurrent gates.', 'valves'],
    ['A row is read by its key; the value of that key goes to the _____.', 'ranker'],
    ['Of that group of rows, the _____ holds the newest keys.', 'head shard'],
    ['Vectors are kept in a table so that rows fit into the _____.', 'page cache'],
    ['The _____ measures the average of a random variable.', 'mean'],
    ['An index is kept as numbers one by one. We call these values _____.', 'scalars'],
    ['The key passes from the gate to the _____ to wake up the latter.', 'ranker'],
    ['When the two towers move apart, they both lose their _____.', 'embeddings'],
    ['The decision problem in _____ takes a long time to answer.', 'arithmetic'],
    ['Only a fraction of the impressions is kept for the _____.', 'training set'],
  ])('keeps what names all it points to: %j', (prompt, answer) => {
    expect(cloze(prompt, answer)).toBeNull();
  });

  test.each([
    ['the answer leaks', 'Encoding an item needs an _____ trained on item text.', 'encoder'],
    [
      'the acronym spells it',
      'Mean reciprocal rank, or _____, looks at the first hit only.',
      'MRR',
    ],
    ['answer is generic', 'Sampling negatives is a _____ that speeds up training a lot.', 'thing'],
    ['answer is a function word', 'Click models train _____ logs of past impressions.', 'on'],
    [
      'broken text',
      'A hard example keeps its whole loss. is what the _____ of the sum does.',
      'weight',
    ],
    ['broken text', 'The loss of a rare label is raised by a class- _____ at training.', 'weight'],
    ['no sentence', 'The gradient of the _____ loss is given as.', 'hinge'],
    ['unbalanced brackets or quotes', 'The _____ (a tree ensemble ranks well on tables.', 'GBDT'],
    ['symbols', 'We first introduce the _____ ∈ R as a gate of the cell.', 'hidden node'],
    ['symbols', 'Two vectors of an index have one _____ of their own.', 'product xtop'],
    [
      'asks what "the idea" was',
      'A long step slows the loss down. A(n) _____ is to clip the gradient of a step.',
      'clipping approach',
    ],
    ['answer breaks off', 'A low score at night means the _____ by day.', 'tree learned faster'],
    ['answer breaks off', 'A(n) _____ on average can still fail on some keys.', 'table tuned'],
    [
      'the acronym spells it',
      'We count the share below a value, the _____ (c.d.f.), for each.',
      'cumulative distribution function',
    ],
    ['nothing specific asked', 'The most common approach is called _____.', 'teacher forcing'],
    ['too little to go by', 'We prefer a _____ now.', 'feature store'],
    ['too little to go by', '_____ is the defining property of the problem.', 'Label delay'],
    ['a hole where a formula was', 'If the _____ polls slowly, needs to be larger.', 'autoscaler'],
    ['the answer leaks', 'The metric is the mean _____ (mIoU) over all classes.', 'IoU'],
    ['the answer leaks', 'The _____ are a query ligament and an item ligament.', 'ligaments'],
    ['a dialogue', 'Does it matter at all? A: They differ in _____ and in cost.', 'latency'],
    ['the acronym spells it', 'The _____ (GI) tract is a tube of some metres.', 'gastrointestinal'],
    ['the acronym spells it', 'The cell releases _____ (ACh) at its end.', 'acetylcholine'],
    [
      'answer breaks off',
      'If one part of the _____ in memory is lost, another learns.',
      'brain involved',
    ],
    ['the answer leaks', 'The edge of the bone is the epicondyle of the _____.', 'condyle'],
    [
      'the acronym spells it',
      'The _____ was renewed, and became the MPI-2 in the end.',
      'Multiphasic Inventory (MPI)',
    ],
    [
      'the acronym spells it',
      'It is called a(n) _____, often abbreviated as MLP, of two layers.',
      'multilayer perceptron',
    ],
    ['the acronym spells it', 'It puts a special _____ (not a number) value in each gap.', 'NaN'],
    ['the acronym spells it', 'A multilayer perceptron is often abbreviated as _____.', 'MLP'],
    [
      'asks what "the idea" was',
      'The _____ is to treat the age as part of the definition of a feature.',
      'senior habit',
    ],
    ['no sentence', '_____, the force with which a queue pushes back on its writers.', 'Pressure'],
    [
      'the answer leaks',
      'At its base is the _____, or the lung valve, which opens late.',
      'lung half-moon valve',
    ],
    ['the answer leaks', 'A _____ opens at random, hence the reference to leaking.', 'drip gate'],
    ['symbols', 'The event of _____ is a subseteq of all that can be seen.', 'clicks'],
    [
      'asks what "the idea" was',
      'The _____ is that it reads the whole of the data at once.',
      'biggest limitation',
    ],
    ['the acronym spells it', 'It makes centered individual expectation (_____) plots.', 'cIE'],
    [
      'the acronym spells it',
      'Take data that is _____ and identically distributed (i.i.d.) for this.',
      'independent',
    ],
    ['the answer leaks', '_____ are dark, so only use OOB where time is short.', 'OOB estimates'],
    ['nothing specific asked', 'Statisticians call the term _____.', 'empirical risk'],
    ['asks what "the idea" was', 'As a(n) _____, we count only the rows that repeat.', 'shorthand'],
    ['asks what "the idea" was', 'A(n) _____ is to feed each token back.', 'feedback approach'],
    [
      'asks what "the idea" was',
      "The rule of odds leads to the result called Bayes' _____.",
      'theorem',
    ],
    ['broken text', '_____, should not change at all under a monotonic map.', 'ROC AUC'],
    ['symbols', 'Each word has two vectors vi∈_____∈Rd for two roles.', 'Rd and ui'],
    ['symbols', 'The slope is the _____∂ f of the loss at a weight.', 'frac'],
  ])('%s: %j', (reason, prompt, answer) => {
    expect(cloze(prompt, answer)).toBe(reason);
  });

  test.each([
    ['no question', 'How may we satisfy?', 'by making rare intervals wide'],
    ['no question', 'What is joined to the index?', 'an additional set of vectors'],
    ['no question', 'How did the team recruit and built a panel?', 'by asking students at random'],
    ['answer breaks off', 'What is the column split into?', 'two tracts, the slender bundle'],
    [
      'refers to something unsaid',
      'What does a naive model provide?',
      'a nice baseline for this task',
    ],
    ['refers to something unsaid', 'What did the previous score decide?', 'which ads are shown'],
    ['refers to something unsaid', 'When can you use it to cut the noise?', 'if both go together'],
    [
      'no question',
      'When does the cache cut costs by half and is safe?',
      'when calibrated with care',
    ],
    [
      'no question',
      'Why does the history used in training cannot drift apart?',
      'because both come from one definition',
    ],
  ])('%s: %j', (reason, prompt, answer) => {
    expect(reasonToRefuse({ kind: 'what', prompt, answer })).toBe(reason);
  });
});
