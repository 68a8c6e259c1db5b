import { longRegex } from '../../text/long-regex.js';
import { harmless } from './harmless.js';

/**
 * Whether words beside a license limit what it grants, or ask for something: "only for students", "valid until 2025",
 * "resale is not allowed", "companies need a subscription". Whoever writes terms of his own has no standard words for
 * them: each word that may limit counts, but for what is known to be said beside licenses and limits nothing.
 */
export function setsLimits(words: string): boolean {
  const sentences = words
    .replace(METADATA, ' ')
    .replace(/(?<!\S)\S{1,100}@\S+|\bhttps?:\S+/g, '')
    .replace(/[\s*#>/"'’]+/g, ' ')
    .split(/(?<=[.!?;]\)?)(?<!\b(?:inc|ltd|corp|co|e\.g|i\.e|u\.s)\.) /i)
    .map((sentence) => sentence.replace(/^[ .,:;()\]-]+/, ''))
    .filter((sentence) => sentence !== '');
  return sentences.some((sentence) => !OF_OTHERS.test(sentence) && limits().test(sentence.replace(harmless(), ' ')));
}

/** Fields of Python's metadata that no terms can be in: "Classifier: Programming Language :: Python :: 3 :: Only". */
const METADATA =
  /^[ \t]*(?:Classifier:[^\n]*::[^\n]*|(?:Requires-(?:Python|Dist)|Provides-Extra|Description-Content-Type):[^\n]*)$/gm;

/** "As a contributor, you agree …" is said to no user, and what a country asks of encryption is no term of the license. */
const OF_OTHERS =
  /\b(?:re-export|export of cryptographic|encryption software|when you contribute)\b|^(?:(?:as|if) a contributor|by contributing|(?:unless you explicitly state otherwise, )?(?:(?:all|any|no|some|external|documentation|new|your|code) )*contribut(?:ions?|ors?) )|\bsuch contributions\b|\bpermission to relicense\b/i;

const ACTS =
  'us(?:e|es|ed|ing|age)|allow\\w*|permit\\w*|cover\\w*|appl(?:y|ies)|extend\\w*|grant\\w*|(?:re)?distribut\\w*|sold|sell(?:s|ing)?|resale|steal|cop(?:y|ied|ies)|' +
  'modif\\w*|ok|okay|includ\\w*|licensed|rights?|train\\w*|host\\w*|transfer\\w*|acceptable|publish\\w*|reproduc\\w*|fork\\w*|touch|mint|get|claim|reus\\w*|add(?:ed)?|creat(?:e|es|ed|ing)|convert\\w*|moneti[sz]\\w*|' +
  'remov\\w*(?! (?:this|these|them|(?:the |any )?(?:copyright|notice|comment|header|attribution)))';

const limits = longRegex(
  [
    '(?<!-)\\b(?:only|solely|exclusively)\\b',
    `(?:\\b(?:not|never|no|nobody|none|cannot|nor|zero)\\b|n t\\b|\\b(?:do|ca|wo|does|is)nt\\b)[^.;]{0,80}\\b(?:${ACTS})\\b`,
    '^(?:no|never)(?: (?!affiliation)[\\w-]+){1,4}[.!]?$|^(?:please )?(?:do not|don t|never) (?!edit|rely|hesitate|forget|worry|panic)\\w+|\\byou (?:cannot|can(?:no| )t|may not)\\b|(?<!or )\\bnot[.!]?$|\\bsell it\\?|\\bnot to \\w+|\\bgo away\\b|\\bcommons clause\\b|\\bremove my\\b|\\bnot to be\\b|\\bnot (?:a )?part of (?:this|the) (?:licen[cs]e|grant)\\b|\\bno part of\\b|\\bno-go\\b|\\bnothing else\\b|\\bnobody else\\b|\\b(?:every|any)(?:one|body) (?:else|but|except)\\b|\\bget nothing\\b',
    '\\b(?:must|shall|ha(?:s|ve) to|needs? (?:to|an?|our|my|your|the|permission)|(?:is|are) needed|requires? (?:our|my)\\b|requires? (?!that)[^.;]{0,40}\\b(?:licen[cs]e|attribution|credit|contract|agreement|registration|key|renewal|purchase)|(?:is|are) required(?! by that license)|mandatory|compulsory|oblig\\w*|owes?|owed|(?:is|are) to (?:be|give|send))\\b',
    '\\b(?:prohibit\\w*|forbid\\w*|verboten|disallow\\w*|den(?:y|ied|ies)|restricts?|restricted to|restrictions? (?:on|for|to|appl(?:y|ies))|(?:is|are|remains?) proprietary|limited to|exclud\\w*|prosecut\\w*|punish\\w*|violat\\w*|withh(?:old|eld)\\w*|unacceptable|ruled out|out of bounds|off[- ]limits|hands off|keep out|closed for)\\b',
    '\\b(?:reserve[sd]? (?:the right|for|to)|rights are reserved|(?:is|are) all rights reserved|keeps? the right|stays? (?:with|where|on)|belongs? to (?:me|us|the author)|(?:outside|beyond) (?:of )?(?:this|my|what|our|the scope))\\b',
    '\\b(?:prevails?|takes? precedence|us(?:e|age) (?:\\w+ ){0,3}governed by|notwithstanding|disregard\\w*|ignore the|retroactive\\w*|legally binding|binds? you|binding on)\\b',
    '\\b(?:valid (?:until|till|for|from|through)|expir\\w*|revo[ck]\\w*|terminat\\w*|withdraw\\w*|voids?|until|ends? (?:when|on|if|at|after|in|your|immediately)|cancels?|take (?:this|it) back|stops? being|breach\\w*|for \\d+ (?:days?|weeks?|months?|years?)|(?:after|within) \\d+ (?:hours?|days?|weeks?|months?|years?)|trial (?:version|period|licen[cs]e|copy)|shareware)\\b',
    '\\b(?:buy|purchas\\w*|pay|pays|paid|paying|payments?|fees?|money|royalt(?:y(?!-free)|ies)|subscri(?:be|ptions?)|revenues?|(?<!-)profits?|percent (?:of|share)|prices?|(?:legal|licensing) costs|costs? (?:\\$|\\d)|consent|permission|approval|contact (?:to )?(?:us|me|him)|ask(?:ing)? (?:us|me|for|the|before)|asks? first|me first|register your|registration|sign (?:an?|the|our))\\b|\\$\\d',
    '\\b(?:sends? (?:me|us|the author)|go(?:es)? (?:back|to the author)|suppl(?:y|ies) (?:us|me|one|two|copies)|visible (?:credit|link)|in (?:your|the) [^.;]{0,20}credits|my name)\\b',
    '\\b(?:free for|(?:single|one)[- ](?:user|developer|machine|project|site|installation|seat)|per (?:license|seat|user|developer|machine)|non-?(?:transferable|sublicensable))\\b',
    '\\b(?:for|to|in) (?:\\w+ ){0,2}(?:non-?profits?|production|evaluation|personal|academic|educational|teaching|students?|companies|corporations|businesses|competitors?|friends|customers)\\b',
    '\\b(?:unless|except(?:ing)?|subject to|(?:on (?:the )?|a )condition|provided (?:that|you|it)|(?:as|so) long as|before (?:first )?us(?:e|ing)(?! ?,))\\b',
    '\\b(?:(?:you|licensees?|users?|recipients?|customers?) (?:also |hereby )?(?:agree|accept|consent|promise|undertake|indemnif|waive)s?|by (?:using|downloading|installing|copying)\\b[^.;]{0,80}\\b(?:you|accept\\w*|agree\\w*)|keep (?:the|this|our|my)|audit\\w*|indemnif\\w*|circumvent\\w*|destroy|delete all)\\b',
    // German, French, Spanish and Portuguese, Italian, Russian, Chinese, Japanese, Korean.
    '\\b(?:untersagt|nur|nicht|doit|doivent|réservée?s?|s[oó]lo|deb(?:es?|en)|pagar|licença|genehmigung|kommerziell\\w*|ausschlie(?:ß|ss)lich|interdit\\w*|uniquement|seulement|autorisation|prohibid\\w*|[uú]nicamente|permiso|autorizaci[oó]n|proibid\\w*|apenas|somente|vietat\\w*|esclusivamente|comercial\\w*|commercial[ei]\\w*)(?![\\w-])',
    'запрещ|только|нельзя|разрешени|禁止|仅供|仅限|不得|未经|商用|商业|商業|只能|必须|授权|のみ|ください|必要|許可|できません|금지|상업|허가|문의',
  ],
  'i',
);
