/** Words in "-ics" that are several, where "physics" and "genetics" are one. */
const SEVERAL =
  /(?:metr|top|heurist|characterist|bas|crit|clin|fabr|specif|antibiot|plast|tact|mosa|graph|primit)ics$/i;

/**
 * Whether a noun reads as a plural, by its ending: "layers", but not "axis", "nucleus", "loss",
 * "physics". Only to be asked where the verb of the sentence does not tell.
 */
export const isPlural = (noun: string): boolean =>
  SEVERAL.test(noun) ||
  (/[^s]s$/i.test(noun) &&
    !/(?:[iu]s|ics|ness|\b(?:bias|alias|atlas|canvas|gas|lens))$/i.test(noun));
