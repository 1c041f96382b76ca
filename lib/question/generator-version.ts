/**
 * Goes up with every change that makes other questions from the same text: highlights drafted by an
 * older one are looked at again.
 */
export const GENERATOR_VERSION = 11;
