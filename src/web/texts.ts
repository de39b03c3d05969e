import { find } from './english/find.ts';
import { forms } from './english/forms.ts';
import { frame } from './english/frame.ts';
import { operator } from './english/operator.ts';
import { opportunity } from './english/opportunity.ts';
import { sources } from './english/sources.ts';
import { start } from './english/start.ts';
import { town } from './english/town.ts';

/** Every English sentence of the pages, in a file for each kind of page. A second language is a second object of this type beside it. */
const english = { ...frame, ...start, ...find, ...town, ...sources, ...opportunity, ...forms, ...operator };

export type Texts = typeof english;
export const TEXTS: Readonly<Record<'en', Texts>> = { en: english };
