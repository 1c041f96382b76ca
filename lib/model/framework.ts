import type { CaseStudyId, CaseStudyRangeId, FrameworkId, SourceId, StepId } from './ids';
import type { Stamps } from './stamps';

type StepIcon = 'question' | 'frame' | 'cylinder' | 'nodes' | 'ruler' | 'rocket' | 'pulse';

export interface Framework extends Stamps {
  readonly id: FrameworkId;
  readonly title: string;
  readonly builtIn: boolean;
}

/** One step of a framework. Fields stay flat so that edits to different fields can be merged. */
export interface Step extends Stamps {
  readonly id: StepId;
  readonly frameworkId: FrameworkId;
  /** One-based place in the framework; also the digit shown on badges. */
  readonly position: number;
  readonly title: string;
  /** A word or two, for chips and narrow columns. */
  readonly shortTitle: string;
  /** The question that guides marking for this step. */
  readonly prompt: string;
  readonly icon: StepIcon;
  /** Fill on light pages, blended by multiply: `#rrggbb`. */
  readonly lightColor: string;
  /** Fill on dark pages, blended by screen. */
  readonly darkColor: string;
  /** Badge ground under white ink. */
  readonly badgeColor: string;
  /** The key that places: one character. */
  readonly key: string;
  /** Share of a rehearsal's clock, 0–1; the steps of a framework sum to 1. */
  readonly clockShare: number;
}

/** One problem worked through the framework: usually a chapter of the outline. */
export interface CaseStudy extends Stamps {
  readonly id: CaseStudyId;
  readonly frameworkId: FrameworkId;
  readonly title: string;
  /** Order on the board. */
  readonly position: number;
}

/** A section of a case study's chapter, and the step it belongs to (`null`: to none). */
export interface SectionStep {
  /** Repaired title. */
  readonly title: string;
  readonly depth: number;
  /** Zero-based page and PDF points from the bottom (`null`: top of the page). */
  readonly pageIndex: number;
  readonly top: number | null;
  readonly stepId: StepId | null;
  /** The reader set it; proposals never overwrite it. */
  readonly chosen: boolean;
}

/** The pages of a Source a case study covers, with its section → step map. */
export interface CaseStudyRange extends Stamps {
  readonly id: CaseStudyRangeId;
  readonly caseStudyId: CaseStudyId;
  readonly sourceId: SourceId;
  /** Zero-based, inclusive. */
  readonly startPageIndex: number;
  readonly endPageIndex: number;
  /** PDF points on the first page where the chapter begins; `null` for its top. */
  readonly startTop: number | null;
  readonly sections: readonly SectionStep[];
}
