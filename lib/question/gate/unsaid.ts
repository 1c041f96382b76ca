/** Wordings that stand for something said before them, in whatever book; each beside what it was found in. */
export const UNSAID: readonly RegExp[] = [
  // "Inside is a thin layer": of what?
  /^(?:Inside|Outside|Above|Below|Beneath|Behind|Nearby) (?:is|are|lies) /,
  // "Larger values give …": of what?
  /^(?:Larger?|Small(?:er)?|High(?:er)?|Low(?:er)?|Great(?:er)?|Bigger) values (?!of\b)/,
  // "at this latter point"
  /\b(?:this|these|that|those) (?:latter|former)\b/,
  // "About 23 percent of it binds to …", "Most of them are …"
  /^(?:(?!and )[^\s,.]+ ){1,5}of (?:it|them) /,
  // "evaluated on either", "for exactly this reason", "so that advantage fades"
  /\b(?:on|by|with|from|in|than|to|of|for|under) either(?: (?:will|is|are|can|would|has|does|alone|looks?|gives?)\b|[.,;])/,
  /\bfor (?:exactly |just |precisely )?this reason[.,;]/,
  /, (?:so|and|but) that (?:advantage|gap|benefit|problem|cost|gain|risk|difference|edge|limit)\b/,
  // "maps both into one space"
  /^(?:(?! and | or ).)*\bboth (?:into|to|from|in|on|as)\b/,
  // "embeds this step as …", "extends this with …"
  /^[^.:]*\b(?:embed|extend|repeat|generali[sz]e|implement)s this\b/,
  // "Each is invisible in …", "By making them explicit", "Hashes let them grow", "At this scale, this is cheap"
  /^each (?:is|was|has|can|does|must|will)\b/i,
  /^(?:By|After|Before|While|When|Without|For) \p{Ll}+ing (?:it|them|this|these|those)\b/u,
  /^(?:The |A\(n\) |An? )?(?:_{5}|[\p{L}-]+(?: [\p{L}-]+){0,2}) (?:let|make|help|allow|give|keep|turn|push|pull|put|sidestep|break)s? (?:it|them|this)\b/u,
  /^(?:At|In|On|With|For|From|Under|Over) (?:(?! is | are | was | has )[^,])*(?:\([^()]*\)[^,]*)?, this (?:is|was|means|makes|gives|leads|lets|takes)\b/,
  // "Edward Titchener, one of his students, …": whose, was said before.
  /^[^,]{3,40}, one of (?:his|her|their|its) /,
  // "_____ are likelier than the longer ones": longer what? "The most common ones are …"
  /_{5}.*\bthe (?:[\p{L}-]+ )?ones\b(?! (?:that|who|which|in|with|of|we|you)\b)/u,
  /^The (?:[\p{L}-]+ ){1,3}ones (?:is|are)\b/u,
  // "It was not solved until 1986 that …": what was?
  /^It was not (?!until|clear|known|possible)\p{Ll}+ed until\b/u,
  // "20 ms of that at p99"
  / (?:of|than|for) that(?: (?:at|in|on|for|to) |[,.;])/,
  // "we optimise a surrogate instead", "models like those"
  /\binstead[?.]$|\b(?:like|as|than) (?:this|these|those)[,.;?]/,
  // "a more subtle situation", "can model it much better": than what?
  /^(?!.*\bthan\b).*\ban? (?:much |far |even )?(?:more|less) \p{Ll}+ \p{Ll}+/u,
  /^(?!Why |How ).*\b(?:much|far|even|considerably|significantly) (?:better|worse|faster|slower|larger|smaller|higher|lower|(?:more|less) \p{Ll}+)[.?]$/u,
  // "In the study, researchers compared …": in which?
  /^(?![^,]* (?:of|by|that|on|where|about|conducted|led) )in the (?:study|experiment|survey|trial|example|figure|image|diagram|scenario|problem)[, ]/i,
  // "the components that make this possible"
  /\b(?:makes?|made) (?:this|that|these|it) (?:possible|easier|work)\b/,
  // "works in exactly the same manner", "we refer to such tasks as _____", with nothing before it
  /\bthe same (?:way|manner|fashion|thing)[.?]$/,
  /^[^.]*\b(?:call|refer to) (?:such|these|this|those) \p{Ll}+ (?!that|who|of|with)/u,
  // "is a similar discipline that …", "a similar interpretation", "will be our answer"
  /\b(?:is|are) an? similar [\p{L}-]+ (?:that|which|in|of|for)\b(?!.* to )/u,
  /^(?:(?! to | as ).)*\ba similar (?:interpretation|approach|argument|result|experiment|idea|effect|process|analysis)\b/,
  /\bour (?:answer|question)\b/,
  // "can deal with both situations", "the two populations", "For the second term, …": which?
  /^(?:(?! and | or |:).)*\bboth (?:cases|situations|scenarios|settings|approaches|methods|examples|techniques|strategies|experiments|criteria|plots|graphs|conditions)\b/,
  /^(?:(?! and | or |between|two ).)*\bthe two (?:populations|groups|methods|models|approaches|results|terms|estimators|algorithms|curves|plots|strategies|settings|cases|variants|options|metrics|waveforms)\b/,
  /^for the (?:first|second|third|last) (?:term|part|case|one)\b/i,
  // "alleviates the problem", "doing so requires …": what, was said before.
  /^(?:(?!problem|issue|difficult).)*\b(?:alleviate|avoid|mitigate|resolve|overcome|circumvent|remedie)s the (?:problem|issue|difficulty)[.,;]/,
  /^(?:[^,.]{0,40}, )?doing (?:so|this|that)\b/i,
  // "Compared to the norm, it is …", "By these we can interpret it as …": what it is, was said before.
  /^(?:compared (?:to|with)|unlike|in contrast (?:to|with)|apart from|besides) [^,]*, (?:it|they) /i,
  /^(?:By|With|From|Using|In|Thus) [^,]* we (?:(?:can|may|could|also) )*(?:interpret|view|treat|regard|express|rewrite) (?:it|them) /,
  // "Compared with our first model, …"
  /^compared (?:to|with) our\b/i,
  // "that apply to such _____.", "In another approach to …": beside which?
  /\bsuch _{5}[.,;]/,
  /^(?:in|at|on|by|with|for) another\b/i,
];
