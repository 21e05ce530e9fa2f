import type { Tongue } from "./tongue.ts";

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const behind = set(
  "the a an your this that these those it its them all any both each every another other our my up down off on out in into to with from for sure again only at about over back one two three how if whether that closer away apart together carefully gently slowly",
);
/** Common in help; what is not here is known by the word behind it. */
const common = set(
  "add adjust allow ask attach avoid bring call change charge check choose clean clear click close compare complete confirm connect consider contact continue copy create delete deselect disable disconnect do double-check download drag empty enable ensure enter exit find follow force-quit get give go grant hold include increase install investigate keep leave let lift log look lower make measure move navigate open pair paste pause pick ping place plug press print pull push put quit reboot reconnect reduce refresh reinstall release reload remove rename repeat replace reset restart restore retry return review revoke rotate run save scan scroll search see select send set share shut sign slide specify sit stand start rinse fill wash dry lay stop submit switch tap tell test toggle touch track try turn type uncheck undo uninstall unlock unplug update upgrade upload use verify view visit wait write",
);

export const english: Tongue = {
  locale: "en",
  noInstruction: set(
    "the a an this that these those it it's its he she they they're we we're we've you you're you've your our my i i'm i've his her their there there's here what which who whose why how where can could may might must shall should will would does did is are was were has had am not no none nothing only even sometimes usually often always some most many much more few several either neither both as like such same different so but and or nor yet because since although though however therefore otherwise instead most other another one everything everyone anyone someone something nobody first-time both each every any all than if",
  ),
  before:
    /^(?:then|next|now|first|second|third|finally|lastly|also|and|please|afterwards|after that|instead|otherwise|simply|just|alternatively|if not|solution|note|tip|important|warning|caution),?[:,]?\s+/i,
  clause:
    /^(?:if|when|whenever|once|after|before|while|until|unless|as soon as|to|in|on|at|for|from|with|without|under|during|depending|in case|because|since|due|within|using|by)\b/i,
  tells: /^(?:note that|remember that|keep in mind|be aware|bear in mind|see also|feel free)\b/i,
  soft: /\b(?:you (?:should|must|need to|have to|can|could|may need to|might need to|may want to|will need to|may have to)|(?:we|i)(?:’d|'d)? (?:strongly |highly )?(?:recommend|advise|suggest)|try(?:ing)?|make sure)\b/i,
  isOrder(first, second) {
    if (common.has(first)) return !/^(?:is|are|was|were|may|can|will|has|have)$/.test(second);
    if (/(?:ing|ed|tion|ment|ness|ity|ers?|ly|[^s]s|'s|’s)$/.test(first)) return false;
    return behind.has(second);
  },
  tries: /\b(?:try|these steps|following|as follows|steps|do this|fix this|solve this)\b[^.]*:$/i,
  condition: /^(?:if|unless|in case)\b/i,
  aboutReader: /^(?:if|unless) (?:you|your|using)(?:r|['’]\w+)?\b/i,
  stillNot:
    /(?:\bstill\b.*\b(?:not|n['’]t|fail\w*|having|need|stuck|see|problems?|trouble|issues?)\b|none of (?:this|these|the above)|nothing (?:helps|helped|works|worked)|need more help|contact (?:us|support)|get(?:ting)? help|(?:did|does)n['’]t help)/i,
  introduces:
    /^(?:overview|introduction|about\b.*|background|summary|before you (?:begin|start)|prerequisites|requirements|further (?:information|steps|reading)|additional (?:information|resources)|more information|references|resources|owner|authors?|history|changelog|conclusions?|glossary|credits|feedback)\W*$/i,
  problem:
    /(?:\?$|^(?:why|i|i['’]m|i['’]ve|my|it|they|we)\b|\b(?:can['’]?t|cannot|won['’]t|not|n['’]t|fails?|failing|failed|errors?|problems?|issues?|trouble|missing|stuck|slow|wrong|broken|unable|lost|denied|refused|crash\w*|freez\w*|muted|disconnects?|unavailable|invalid|refus\w+|reject\w+|hangs?|leak\w*|blank|offline|expired|blocked|disabled|forgot\w*|too|only|another|no)\b)/i,
  message:
    /\b(?:says?|saying|shows?|messages?|errors?|phrase|displays?|reads|warning|prompt|alert|notification)\b/i,
  solution: /^(?:solution|solutions|fix|the fix|answer|resolution|to fix this|how to fix (?:it|this))$/i,
  more: /^(?:(?:you can )?(?:learn|read|find out|see) more\b|more (?:about|on|in|information)\b|for more (?:information|details|help)\b|see also\b)/i,
  noTitle:
    /^(?:here|this|this (?:page|article|link|guide|post)|click here|link|page|article|read more|learn more|more|see here|instructions|details)$/i,
  notInId: set(
    "the a an this that these those it its it's is are was were be been am do does did has have had i i'm i've my me we our you your they their he she to of in on at for from with by as and or nor but if so than then when while why how what which who where can could may might must shall should will would s t ve re m ll d get getting got too very just also there here them least says say said saying shows show please some any all into about",
  ),
  labelFor:
    /^(?:on|for|in|with|using)\s+(?:an?\s+|the\s+|your\s+)?(.+?)(?:\s+(?:users?|devices?|app|apps|phones?|computers?))?$/i,
  using:
    /\bif (?:you(?:['’]re| are)? (?:use|using|have|on|own)|your (?:device|phone|computer|browser|plan|system) is|using)\s+(?:an?\s+|the\s+)?/i,
  words: {
    whatHappens: "What happens?",
    whichOf: "Which of these fits?",
    howToBegin: "How would you like to begin?",
    inOrder: "Go through everything, one after the other",
    choose: "Choose from a list",
    unsure: "I’m not sure",
    unsureHelp: "You can choose from a list",
    somethingElse: "Something else",
    itSays: (message) => `It says “${message}”`,
    whichFact: {
      device: "Which device do you use?",
      browser: "Which browser do you use?",
      plan: "Which plan do you have?",
    },
    otherValue: "Something else, or I’m not sure",
    values: {
      phone: "A phone or tablet",
      computer: "A computer",
      web: "A web browser",
      landline: "A landline",
    },
    todo: {
      step: (facts) => `say what to do, in your own words (${facts})`,
      heading: (section) => `name what may be wrong (${section})`,
      text: (facts) => `say this in your own words (${facts})`,
      label: (section) => `say what the reader sees (${section})`,
      title: "say what the guide is about, in your own words",
      summary: "say in one sentence for whom the guide is",
      fact: "say in your own words what this sentence says",
    },
  },
};
