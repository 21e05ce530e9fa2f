/** The words of the small guide, by their file in `content/<locale>/<guide>/`. */
export function starterWords(locale: string): Readonly<Record<string, string>> {
  return locale.split("-")[0] === "es" ? spanish : english;
}

const english = {
  "guide.yaml": `# What stands in the title, and in lists of guides.
title: The lamp does not light
summary: Look at the lamp, and find out what it may need.
# Help in a crisis stands in the bar; in the footer, where it would read as if it belonged to the subject.
crisis: footer
`,
  "light.md": `---
answers:
  dark: It stays dark
  flickers: It flickers, or goes off again
  unsure:
    label: I’m not sure
    help: You can choose from a list
---
# What does the lamp do?

Switch it on, and wait a moment.
`,
  "not-plugged-in.md": `---
short: The lamp may have no power
closing: Does it light now?
answers:
  fixed: Yes, it lights
  not-fixed: It has power, and stays dark
---
# The lamp may have no power

A plug works loose easily.

1. Push the plug in, at the wall and at the lamp. {#push-plug}
2. Try another socket. {#other-socket}
`,
  "loose-bulb.md": `---
short: The bulb may be loose
closing: Does it stay on now?
---
# The bulb may be loose

1. Switch the lamp off, and let the bulb cool down. {#cool-down}
2. Turn the bulb to the right until it sits firmly. {#turn-bulb}
`,
  "bulb.md": `---
short: The bulb may be used up
closing: Does it light with another bulb?
answers:
  later: I need to get a bulb
---
# The bulb may be used up

1. Look at the bulb: a broken wire or a dark spot means that it is used up. {#look-bulb}
2. Put in another bulb of the same kind. {#another-bulb}
`,
};

const spanish = {
  "guide.yaml": `# Lo que está en el título y en las listas de guías.
title: La lámpara no enciende
summary: Mire la lámpara y averigüe qué puede necesitar.
# La ayuda en una crisis está en la barra; en el pie, donde parecería que es parte del tema.
crisis: footer
`,
  "light.md": `---
answers:
  dark: Se queda apagada
  flickers: Parpadea, o se apaga otra vez
  unsure:
    label: No estoy seguro
    help: Puede elegir de una lista
---
# ¿Qué hace la lámpara?

Enciéndala, y espere un momento.
`,
  "not-plugged-in.md": `---
short: Puede que no le llegue corriente
closing: ¿Enciende ahora?
answers:
  fixed: Sí, enciende
  not-fixed: Le llega corriente, y no enciende
---
# Puede que no le llegue corriente

Un enchufe se afloja con facilidad.

1. Apriete el enchufe, en la pared y en la lámpara. {#push-plug}
2. Pruebe otra toma de corriente. {#other-socket}
`,
  "loose-bulb.md": `---
short: La bombilla puede estar floja
closing: ¿Se queda encendida ahora?
---
# La bombilla puede estar floja

1. Apague la lámpara, y deje que la bombilla se enfríe. {#cool-down}
2. Gire la bombilla hacia la derecha hasta que quede firme. {#turn-bulb}
`,
  "bulb.md": `---
short: La bombilla puede estar gastada
closing: ¿Enciende con otra bombilla?
answers:
  later: Tengo que conseguir una bombilla
---
# La bombilla puede estar gastada

1. Mire la bombilla: un hilo roto o una mancha oscura dicen que está gastada. {#look-bulb}
2. Ponga otra bombilla del mismo tipo. {#another-bulb}
`,
};
