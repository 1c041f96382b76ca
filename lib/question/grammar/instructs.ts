/** Verbs that instructions open on; as nouns they are rare at the beginning of a sentence. */
export const INSTRUCTS =
  /^(?:use|log|run|add|prefer|start|set|keep|report|treat|train|choose|pick|apply|avoid|consider|fall|switch|move|drop|cache|shard|split|sample|weigh|reweigh|measure|monitor|alert|retrain|roll|send|store|skip|gate|freeze|reduce|increase|cap|fix|check|build|serve|route|return|mask|clip|normali[sz]e|calibrate|rank|filter|ask|state|name|say|propose|begin|go|stop|do|give|make|take|widen|raise|lower)$/;
