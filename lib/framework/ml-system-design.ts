import type { Framework, Step } from '@/lib/model/framework';
import type { FrameworkId, StepId } from '@/lib/model/ids';
import type { Fresh } from '@/lib/model/stamps';

/** Constant, so that the same framework is the same row on every machine. Never change them. */
const ML_SYSTEM_DESIGN_ID = '00000000-0000-7000-8000-000000000100' as FrameworkId;

/** The constant id of a built-in step by its one-based position. */
export function builtInStepId(position: number): StepId {
  return `00000000-0000-7000-8000-00000000010${position}` as StepId;
}

type Seed = Omit<Fresh<Step>, 'id' | 'frameworkId' | 'position' | 'key' | 'clockShare'> & {
  /** Minutes of a 45-minute interview. */
  readonly minutes: number;
};

const INTERVIEW_MINUTES = 45;

/** Fills are apart for every kind of colour vision and keep text readable: see palette.test.ts. */
const SEEDS: readonly Seed[] = [
  {
    title: 'Clarify requirements',
    shortTitle: 'Clarify',
    prompt:
      'What must the system achieve, for whom, at which scale and latency, and what is out of scope?',
    icon: 'question',
    lightColor: '#f6c659',
    darkColor: '#281601',
    badgeColor: '#705301',
    minutes: 6,
  },
  {
    title: 'Frame the problem as an ML task',
    shortTitle: 'Frame',
    prompt:
      'Which objective stands for the business goal, what goes in and comes out, and which kind of ML task is it?',
    icon: 'frame',
    lightColor: '#6dbafd',
    darkColor: '#05114c',
    badgeColor: '#025c96',
    minutes: 5,
  },
  {
    title: 'Prepare the data',
    shortTitle: 'Data',
    prompt:
      'Where do data and labels come from, which features are made of them, and what biases or leaks them?',
    icon: 'cylinder',
    lightColor: '#aef8b1',
    darkColor: '#095c42',
    badgeColor: '#136a23',
    minutes: 8,
  },
  {
    title: 'Develop the model',
    shortTitle: 'Model',
    prompt:
      'Which baseline and which model, with which architecture and loss, trained how, and why not the others?',
    icon: 'nodes',
    lightColor: '#d795cc',
    darkColor: '#7d2e87',
    badgeColor: '#7d3c74',
    minutes: 10,
  },
  {
    title: 'Evaluate',
    shortTitle: 'Evaluate',
    prompt:
      'Which offline and online metrics show that it works, and how would an experiment prove it?',
    icon: 'ruler',
    lightColor: '#dfd8ff',
    darkColor: '#490c8a',
    badgeColor: '#5b4c8a',
    minutes: 6,
  },
  {
    title: 'Deploy and serve',
    shortTitle: 'Deploy',
    prompt:
      'How does a request get its answer in time, how does it scale, and how is a new version rolled out?',
    icon: 'rocket',
    lightColor: '#f48b59',
    darkColor: '#952803',
    badgeColor: '#8f3b06',
    minutes: 6,
  },
  {
    title: 'Monitor and maintain',
    shortTitle: 'Monitor',
    prompt:
      'What breaks or drifts over time, how is it noticed, and when is the model trained again?',
    icon: 'pulse',
    lightColor: '#a4d2c6',
    darkColor: '#01393a',
    badgeColor: '#046757',
    minutes: 4,
  },
];

/** The built-in seven steps of a machine-learning system-design interview, as rows to seed. */
export function builtInFramework(): { framework: Fresh<Framework>; steps: Fresh<Step>[] } {
  return {
    framework: {
      id: ML_SYSTEM_DESIGN_ID,
      title: 'Machine-learning system design',
      builtIn: true,
    },
    steps: SEEDS.map(({ minutes, ...seed }, index) => ({
      ...seed,
      id: builtInStepId(index + 1),
      frameworkId: ML_SYSTEM_DESIGN_ID,
      position: index + 1,
      key: String(index + 1),
      clockShare: minutes / INTERVIEW_MINUTES,
    })),
  };
}
