/**
 * Words that texts of quite different fields (biology, psychology, programming, machine learning,
 * history) all use often. Alone, such a word is no field's fact, so it makes a poor answer. Counted
 * over open textbooks: at least 38 in a million words, in three fields or more; singular forms.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'ability able abnormal absolute academic accept accepted access according account ' +
    'accurate achieve achieved act action activated activation active activities activity ' +
    'actual actually adaptive add added adding addition additional additionally address ' +
    'advanced advertising affect affected affecting age aid air alcohol algorithm alignment ' +
    'allow allowed allowing almost alone already alternative american amount analysis analyze ' +
    'angle answer anything apart appear application applied applies apply applying approach ' +
    'appropriate approximately architecture area arguments arm array arrival art article ask ' +
    'asked aspect assign assigned associated association assume assumption attached attack ' +
    'attention attribution automatic automatically available average avoid away axis back ' +
    'background backward bad balance bank base based basic basis batch became become becoming ' +
    'begin beginning behavior behind believe benefit best better beyond bias biases big ' +
    'binary binding biological birth black block blocked blood board bodies body book bottom ' +
    'bound bounding box brain branch branches break breast brief broad broken build building ' +
    'built business calculate calculated calculation call called calling came cancer ' +
    'candidate capable capacity car care carry cascade case categories category cause caused ' +
    'causing cell center central certain chain chance change changed changing channel chapter ' +
    'characteristic characterized characters charge charged check chemical children choice ' +
    'choose chronic city class classes classic classical classification classify clear ' +
    'clearly close closed closely closer code cold collection college color column ' +
    'combination combine combined combining come commitment common commonly communication ' +
    'communities community company compare compared comparing comparison complete completely ' +
    'complex complexity component composed compression computation compute computed computer ' +
    'computing concept concerns concrete condition conflict confusion connect connected ' +
    'connection consequence conservative consider considerably considered considering consist ' +
    'consistent constant constantly construct constructed consumption contact contain ' +
    'contained containing content context continue continued continuous continuously contract ' +
    'contrast contribute control controlled conversely conversion convert converted copy core ' +
    'corpus correct correctly correlation corresponding cortisol cost count course cover ' +
    'create created creating creative critical crucial current curve cycle daily dangerous ' +
    'data dataset day deal death decade decide decision decline decrease decreased deep ' +
    'deeper default defense define defined definition degree demonstrate demonstrated ' +
    'denominator department depend dependent depending depth derived describe described ' +
    'description design designed desired despite detail detect detection determine determined ' +
    'develop developed developing development device diagram dictionary die differ difference ' +
    'different differentiation difficult difficulty dimension direct direction directly ' +
    'discussed discussion disease disorders display displayed distance distinct distributed ' +
    'distribution diverse diversity divide divided dividing division document dollars ' +
    'dominant double drawn draws drive driven drop drug due dynamic earlier early easily easy ' +
    'education educational effect effective effectively efficiency efficient efficiently ' +
    'element embedded employee encoded encoding end energy engage engaged engagement engine ' +
    'engineering english enough ensure enter entire entirely entities entry environment ' +
    'environmental equal equality equally equation equivalent error escape especially ' +
    'essential essentially establish established estimated evaluate evaluated evaluation ' +
    'event eventually everyday everyone everything evidence exact exactly exam example except ' +
    'exchange exercise exist existing expand expansion expect expected experience experiment ' +
    'explain explained explicit explicitly exploration explore exposed exposure express ' +
    'expressed expression extended extension extensive extent external extreme extremely face ' +
    'facilitate fact factor factorization failed failure fair fall false familiar families ' +
    'family famous far fast faster fat feature feed feedback feel felt fewer field fight ' +
    'figure file filter filtering final finally find finding first fit five fixed floor flow ' +
    'fluid focus focuses follow followed following food force forced form formal formally ' +
    'formation formed former formula forward found foundation four free freely frequency ' +
    'frequent frequently friction front full fully function functioning fundamental further ' +
    'future gain gap gates gene general generate generated generating generation genetic get ' +
    'getting give given giving global goal goes going good gradient gradually graph gravity ' +
    'great greater greatest green ground group grow growth half hand handle happen hard head ' +
    'health healthy heart heavy height held help helpful hierarchical high higher highest ' +
    'highly historical history hiv hold holding home horizontal hormone hot hours human ' +
    'hypotheses hypothesis idea ideal identical identified identify identity image imagine ' +
    'immediate immediately immune impact implement implementation implemented implicit ' +
    'importance important impossible improve improved include included including increase ' +
    'increased increasing increasingly indeed independent independently index indexed ' +
    'indicate individual influence information initial initially innate inner input inside ' +
    'insight instance instead institute integer integration intended interact interaction ' +
    'interactive interest interested interesting interference intermediate internal ' +
    'international internet interpret interpretation interval introduced introducing inverse ' +
    'involve involved involving issues item itself job join joined joining joint keep keeping ' +
    'kept key kind know knowing knowledge known label labeled lack language large large-scale ' +
    'largely larger largest last late later law layer lead leading learn learned learning ' +
    'least leave leaving left length less level libraries library lies life light likely ' +
    'limit limited line linear link linked list little live living load local located ' +
    'location log logical long long-term longer look looking loop lose loss lost love low ' +
    'lower machine made magnitude main maintain maintained major majority make making man ' +
    'manner maps mass match matches material mathematical matrix matter maturation max ' +
    'maximum mean meaning meaningful measure measured measurement measuring mechanism media ' +
    'medical medicine member membrane memory mentioned message met method metric middle ' +
    'million mind minimum minor minute missing mixed mode model modeled modeling moderate ' +
    'modern modified molecules moment money months mostly motor move moved movement moving ' +
    'multiple multiplication multiplying name named natural naturally nature near nearly ' +
    'necessarily necessary need needed negative net network neural neurons newborn next node ' +
    'noise normal normally notation note noted nothing notice notion null number numerous ' +
    'obesity object objective observation observed observing obtain obtained obvious occur ' +
    'occurring offspring old online open opening operation operators opposite optimal ' +
    'optimized option order ordered organism organization organized original others otherwise ' +
    'outcome output outside overall page pain pair paired pandas paper parallel parameter ' +
    'part partial participate particular particularly pass passed passes passing past path ' +
    'patient pattern pay peak people perceived perform performance performed performing ' +
    'perhaps period person phase phenomenon physical physically pituitary place placed plant ' +
    'play point policy poor popular popularity population portion position positive possess ' +
    'possible potential potentially power powerful practical practice precisely precision ' +
    'predict predicted presence present presented press pressure prevent previous previously ' +
    'price primarily primary principle prior probably problem procedure process processed ' +
    'processes processing produce produced producing product production program programming ' +
    'project promote proper properties property proposed protect protective provide provided ' +
    'providing pull purpose put quadratic quality quantities question quickly radius raise ' +
    'random randomly range rapid rapidly rare rate rating ratio reach reaches reaching ' +
    'reaction read reading ready real really reason reasonable recall receive received ' +
    'receiving recent receptor recognition recognize recognized recover red reduce reduced ' +
    'reducing reduction refer reference referred reflect region regular regulation regulatory ' +
    'related relation relationship relative relatively release released relevant rely remain ' +
    'remaining remember remove removed removing repeated replace replaced replacement ' +
    'replication report reported represent representation represented representing require ' +
    'required requirement research researchers resistance resource respect respectively ' +
    'respond response responsible rest result resulting retention return returned returning ' +
    'review reward right risk role room root roughly route row rule run running said sample ' +
    'save saw say scalar scale science scientists scope score search second secondary section ' +
    'see seeing seems seen segment self semantic send sense sensitive sent sentence separate ' +
    'separated sequence series serious serve service serving set severe sex shape shaped ' +
    'share shared shift short short-term shorter show showed shown side sign signal ' +
    'significant significantly similar similarly simple simpler simply simultaneously single ' +
    'site situation six size skin sleep slightly slow small smaller smallest social solution ' +
    'solve solving something somewhat son soon sort sorted source space span spatial speaking ' +
    'special specialized species specific specifically specified specify speech speed spread ' +
    'square stability stable stage standard start started starting state stated statement ' +
    'statistical statistics status step stop storage store stored straight strategies ' +
    'strategy strength stress strings strong stronger strongly structural structure ' +
    'structured student studies study style subject subsequent subsequently substance subtle ' +
    'success successfully sufficient suggest suggested suitable sum summary supply support ' +
    'supported suppose sure surface symmetric symptoms system table tails take taken taking ' +
    'target task team technique technology tell temperature temporal tend tension tensor term ' +
    'terminal test testing text themselves theoretical theory thing think third thought ' +
    'thousands three threshold throughout time tiny title today together token took tool top ' +
    'topic total towers track traffic trained training transfer transforms transition travel ' +
    'treat treated treating treatment trigger triggered true try turn twice two type typical ' +
    'ultimately underlying understand understanding understood uniform union unique unit ' +
    'united university unknown unlike update upper use used useful user using valid value van ' +
    'variable variety various vary vector version versus video view viewed visible vision ' +
    'visit visual volume want watch water wave way weak week weight weighted well whenever ' +
    'white whole wide widely width word work worked working world write writing written wrong ' +
    'year young zero '
  )
    .trim()
    .split(' '),
);
