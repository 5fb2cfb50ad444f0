// The script of the HTML report: what the page does beyond being read. Everything that it shows stands in the page, or in its data.
import { offerCopying } from './copy-buttons.ts';
import { numberFindable } from './dom/findable.ts';
import { offerFilter } from './findings/offer-filter.ts';
import { followPlace } from './follow-place.ts';
import { openForPrint } from './open-folds.ts';
import { readPageData } from './read-page-data.ts';
import { offerSearch } from './search/offer-search.ts';
import { createPageState } from './state/page-state.ts';
import { drawTimelines } from './timeline/draw-timelines.ts';

const state = createPageState(window);
const data = readPageData(document);
const findable = numberFindable(document);
const timelines = drawTimelines(document, data, state);
offerCopying(document);
offerFilter(document, state);
offerSearch(document, state, { findable, timelines });
openForPrint(window);
followPlace(document, state, timelines);
