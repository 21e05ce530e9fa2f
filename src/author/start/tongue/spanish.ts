import type { Tongue } from "./tongue.ts";

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** An order ends in a vowel or in -n, and may have pronouns behind it: "escríbalo", "asegúrese", "pulsa", "reiniciar". */
const order =
  /^(?:haz|ve|ven|pon|ten|sal|di|[\p{L}]{2,}(?:[aeé]|[ae]n|[aei]r))(?:me|te|se|nos|lo|la|los|las|le|les){0,2}$/u;

export const spanish: Tongue = {
  locale: "es",
  noInstruction: set(
    "el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel su sus mi mis tu tus nuestro nuestra nuestros nuestras le les me te se yo usted ustedes nosotros ellos ellas él ella que qué cuál quién dónde cómo cuándo cuánto como y o u pero porque aunque también además sino solo sólo cada todo toda todos todas algunos algunas alguna muchos muchas otro otra otros otras puede pueden podrá podría podrían debe deben debería deberá es son está están era fue será ha han hay había tiene tienen tendrá no nunca siempre ya nada nadie ninguno ninguna entonces así si quizá según recibirá existe existen parece significa normalmente esto cualquier cualquiera ambos varias varios mucha mucho poca poco",
  ),
  before:
    /^(?:luego|después|a continuación|ahora|primero|por último|finalmente|también|y|por favor|entonces|en su lugar|si no|solución|nota|consejo|importante|aviso),?[:,]?\s+/iu,
  clause:
    /^(?:si|cuando|una vez|después de|antes de|mientras|hasta|para|en|al|a|con|sin|desde|durante|en caso|dependiendo|dentro|por)(?=\s)/iu,
  tells: /^(?:recuerde|recuerda|tenga en cuenta|ten en cuenta|tenga presente|nota)(?=\s|$)/iu,
  soft: /(?:\b(?:debe|deberá|debería|puede|podrá|tiene que|necesita|hay que|es necesario|le recomendamos|recomendamos|le sugerimos|intente|pruebe|asegúrese))(?=\s|$)/iu,
  isOrder: (first, second) =>
    order.test(first) &&
    !/(?:rá|rán|dad|aje|miento|ción|mente|ía|encia|ancia|ible|able)$/u.test(first) &&
    !/^(?:es|son|está|están|puede|pueden|ha|han|tiene|tienen)$/u.test(second),
  tries: /(?:pruebe|intente|siga|siguientes?|estos pasos|haga lo siguiente|pasos|para solucionarlo)[^.]*:$/iu,
  condition: /^(?:si|en caso de que|a menos que)\s/iu,
  aboutReader: /^(?:si|a menos que) (?:usted |su |sus |tiene|usa|utiliza|está |ha |perdió|optó|solicita)/iu,
  stillNot:
    /(?:(?:sigue|siguen|todavía|aún|continúa).*(?:no\b|sin\b|problemas?|fall)|nada de (?:esto|lo anterior)|ningun[oa] de (?:est[oa]s|l[oa]s)|si nada|necesita más ayuda|contact(?:o|ar|e|enos)\b|no (?:le )?(?:ayuda|funcionó|sirvió))/iu,
  introduces:
    /^(?:resumen|introducción|acerca de .*|antes de empezar|requisitos|más información|información adicional|recursos|referencias|autor(?:es)?|historia|conclusión|glosario|visión general|descripción general)\W*$/iu,
  problem:
    /(?:\?$|^(?:no|mi|mis|me|por qué|yo|se)(?=\s)|(?:^|\s)(?:no|error(?:es)?|problemas?|falla|fallo|falta|perdí|perdió|lent[oa]|bloquead[oa]|dañad[oa]|sin|imposible|rechazad[oa]|inválid[oa]|olvidé|caducad[oa]|vencid[oa]|solo|otra|optó)(?=\s|$))/iu,
  message: /(?:dice|muestra|mensaje|error|aparece|aviso|notificación|frase|pone)/iu,
  solution: /^(?:solución|soluciones|respuesta|cómo solucionarlo|para solucionarlo)$/iu,
  more: /^(?:(?:lea|leer|vea|ver|consulte|encuentre|obtenga) más|más información|para (?:más|obtener más) (?:información|detalles|ayuda)|vea también|véase también)(?=[\s:.]|$)/iu,
  noTitle:
    /^(?:aquí|esta (?:página|guía)|este (?:artículo|enlace)|enlace|página|artículo|más|leer más|más información|haga clic aquí|ver)$/iu,
  notInId: set(
    "el la los las lo un una unos unas este esta esto estos estas ese esa su sus mi mis tu tus me te se le les de del a al en con sin por para desde hasta que qué cuál como cómo cuándo dónde quién y o u e ni si es son está están estoy ha han he hay fue ser estar tiene tengo puede puedo pueden más muy ya también porque pero cuando usted",
  ),
  labelFor: /^(?:en|para|con|desde)\s+(?:el\s+|la\s+|los\s+|las\s+|un\s+|una\s+|su\s+)?(.+)$/iu,
  using:
    /(?:^|\s)si (?:usa|utiliza|tiene|está usando|usas|utilizas|tienes|su (?:dispositivo|teléfono|navegador|plan) es)\s+(?:un\s+|una\s+|el\s+|la\s+)?/iu,
  words: {
    whatHappens: "¿Qué ocurre?",
    whichOf: "¿Qué se parece más a lo que ve?",
    howToBegin: "¿Cómo quiere empezar?",
    inOrder: "Ver todo, paso a paso",
    choose: "Elegir de una lista",
    unsure: "No estoy seguro",
    unsureHelp: "Puede elegir de una lista",
    somethingElse: "Otra cosa",
    itSays: (message) => `Dice “${message}”`,
    whichFact: {
      device: "¿Qué dispositivo usa?",
      browser: "¿Qué navegador usa?",
      plan: "¿Qué plan tiene?",
    },
    otherValue: "Otro, o no estoy seguro",
    values: {
      phone: "Un teléfono móvil o una tableta",
      computer: "Un ordenador",
      web: "Un navegador",
      landline: "Un teléfono fijo",
      ios: "iPhone o iPad",
    },
    todo: {
      step: (facts) => `diga qué hacer, con sus propias palabras (${facts})`,
      heading: (section) => `diga qué puede pasar (${section})`,
      text: (facts) => `dígalo con sus propias palabras (${facts})`,
      label: (section) => `diga qué ve el lector (${section})`,
      title: "diga de qué trata la guía, con sus propias palabras",
      summary: "diga en una frase para quién es la guía",
      fact: "diga con sus propias palabras qué dice esta frase",
    },
  },
};
