/**
 * Branded identifiers. Every id is a UUIDv7 string made by `lib/app`; what is built in (frameworks,
 * steps) has constant ids. A brand keeps a `HighlightId` from being passed where a `SourceId` is meant.
 */
declare const brand: unique symbol;

export type Id<Name extends string> = string & { readonly [brand]: Name };

export type SourceId = Id<'Source'>;
export type FrameworkId = Id<'Framework'>;
export type StepId = Id<'Step'>;
export type CaseStudyId = Id<'CaseStudy'>;
export type CaseStudyRangeId = Id<'CaseStudyRange'>;
export type HighlightId = Id<'Highlight'>;
/** Lower-case hex SHA-256 of the asset's bytes. */
export type AssetId = Id<'Asset'>;
export type QuestionId = Id<'Question'>;
export type ReviewId = Id<'Review'>;
export type AliasId = Id<'Alias'>;
export type TakingId = Id<'Taking'>;
export type ChangeId = Id<'Change'>;
export type DeviceId = Id<'Device'>;
