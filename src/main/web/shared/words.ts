/** Languages that the front ends speak, with what each calls itself. */
export const LANGUAGES = {en: 'English', es: 'Español'} as const;
export type Language = keyof typeof LANGUAGES;

const KEPT_AS = 'doorway-language';
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const listeners = new Set<() => void>();

let chosen: Language = first();

/** The language that everything is shown in now. */
export function language(): Language {
  return chosen;
}

/** The next language, which is the other one while there are two. */
export function otherLanguage(): Language {
  const all = Object.keys(LANGUAGES) as Language[];
  return all[(all.indexOf(chosen) + 1) % all.length];
}

export function speak(next: Language): void {
  chosen = next;
  localStorage.setItem(KEPT_AS, next);
  mark();
  listeners.forEach((listener) => listener());
}

/** Calls back after each change of the language, until the function that is returned is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Sentences in both languages; `{name}` in one is filled in. */
export function sentences<Key extends string>(en: Record<Key, string>, es: Record<Key, string>) {
  const all = {en, es};
  return (key: Key, values: Record<string, string | number> = {}): string =>
    all[chosen][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** One of labels by language, in the best that there is. */
export function label(labels: Record<string, string>): string {
  return labels[chosen] ?? labels.en ?? Object.values(labels)[0] ?? '';
}

export function time(moment: string | Date): string {
  return new Intl.DateTimeFormat(chosen, {hour: 'numeric', minute: '2-digit'}).format(new Date(moment));
}

export function day(moment: string | Date): string {
  return new Intl.DateTimeFormat(chosen, {day: 'numeric', month: 'long'}).format(new Date(moment));
}

function first(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  const wanted = [kept, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return (wanted.find((tag) => tag && tag in LANGUAGES) as Language | undefined) ?? 'en';
}

function mark(): void {
  document.documentElement.lang = chosen;
  document.documentElement.dir = RIGHT_TO_LEFT.has(chosen) ? 'rtl' : 'ltr';
}

mark();
