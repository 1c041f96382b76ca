/** Where long words of the sample may be broken; a dictionary is enough for one chapter. */
const BREAKS =
  `ac-count af-ter-wards al-ler-gies al-ler-gy an-no-tate an-swer ap-pend ap-proach ap-prox-i-mate
ar-chi-tec-ture au-to-mat-i-cal-ly av-er-age base-line bound-ary busi-ness cal-en-dar cal-i-brat-ed
cal-i-bra-tion can-di-date can-di-dates cat-a-logue com-par-i-sons com-pare con-cept con-straint
con-straints cook-ing cor-rec-tion cor-rect cross-en-tropy cu-mu-la-tive cy-cles de-cides
de-lib-er-ate de-pend de-sign-ing dif-fer dif-fer-ent dis-play dis-trib-u-tion di-ver-si-ty
di-ver-si-fy down-sam-pling em-bed-ding en-coun-ter es-ti-mate es-ti-mat-ing eval-u-a-tion
ev-ery-body ev-ery-one ex-am-ples ex-pen-sive ex-per-i-ment ex-pla-na-tions ex-plain-able
ex-plo-ration fea-ture fea-tures feed-back fin-ished fol-lowed fresh-ness func-tion-al gen-er-a-tion
gra-di-ent guard-rail hol-i-days house-hold im-pres-sion im-pres-sions in-for-ma-tion
in-gre-di-ent in-gre-di-ents in-struc-tive in-ter-view la-ten-cy learn-ing ma-jor-i-ty mar-gin-al
mea-sure mea-sures met-ric met-rics mil-lisec-onds mon-i-tor-ing net-work non-func-tion-al nor-malised
ob-jec-tive of-fline out-come out-comes pair-wise pat-terns per-cent-ile point-wise po-si-tion
pre-de-ces-sor pre-dict-ed pre-dict-ing pre-dic-tion pref-er-ence prob-a-bil-i-ties prob-a-bil-i-ty
prob-lem pro-mot-ed pub-lished quar-ter rank-ing re-cipe re-cipes rec-om-men-da-tion re-lease
rel-e-vance rel-e-vant re-quest re-quests re-quire-ment re-quire-ments re-train-ing sat-is-fac-tion
screen sep-a-rate-ly serv-ing sim-i-lar sim-i-lar-i-ty sit-u-a-tion sim-ple some-body sur-round-ings
sys-tem sys-tems ten-den-cy to-geth-er traf-fic train-ing un-cer-tain us-er vec-tors vi-o-la-tions
week-ends wid-ened won-der-ful work-ing yes-ter-day`.split(/\s+/);

const PIECES = new Map(BREAKS.map((word) => [word.replaceAll('-', ''), word.split('-')]));

/**
 * The pieces a word may be broken into at a line's end, punctuation kept on the outer ones:
 * `"recipes,"` → `["re", "cipes,"]`. A word that is not known is one piece.
 */
export function hyphenate(word: string): string[] {
  const [, before = '', core = '', after = ''] = /^(\W*)(.*?)(\W*)$/su.exec(word) ?? [];
  const pieces = PIECES.get(core.toLowerCase());
  if (!pieces) return [word];
  let from = 0;
  const own = pieces.map((piece) => core.slice(from, (from += piece.length)));
  own[0] = before + own[0]!;
  own[own.length - 1] += after;
  return own;
}
