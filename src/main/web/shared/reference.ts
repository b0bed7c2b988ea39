import type {Menu, Notice, Site} from './api';
import {getMenu, listNotices, listSites} from './api';
import {call} from './call';
import * as store from './store';
import {type Language, language, LANGUAGES} from './words';

/** Where a desk works, what it has to give, and what it should know; kept, so that it is there without the network. */
export interface Reference {
  sites: Site[];
  site?: string;
  menus: Partial<Record<Language, Menu>>;
  notices: Notice[];
}

const KEY = 'desk';

export async function keptReference(): Promise<Reference> {
  return (await store.get<Reference>('reference', KEY)) ?? {sites: [], menus: {}, notices: []};
}

/** Asks anew, in all languages at once, so that switching needs no network. */
export async function freshReference(wanted?: string): Promise<Reference> {
  const sites = (await call(listSites, {})).items.filter((site) => !site.retiredAt);
  const site = sites.find((each) => each.code === wanted)?.code ?? sites[0]?.code;
  const reference: Reference = {sites, site, menus: {}, notices: []};
  if (site) {
    const tongues = Object.keys(LANGUAGES) as Language[];
    const [notices, ...menus] = await Promise.all([
      call(listNotices, {query: {site, inForce: true}}),
      ...tongues.map((tongue) => call(getMenu, {query: {site}, language: tongue})),
    ]);
    reference.notices = notices.items;
    menus.forEach((menu, index) => (reference.menus[tongues[index]] = menu));
  }
  await store.put('reference', reference, KEY);
  return reference;
}

export function menuOf(reference: Reference): Menu | undefined {
  return reference.menus[language()] ?? Object.values(reference.menus)[0];
}
