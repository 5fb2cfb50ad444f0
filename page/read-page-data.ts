import { type PageData, PAGE_DATA_ID } from '../src/report/outputs/html/page-data.ts';

/** Reads the data that stands in the page; nothing where it was damaged after it was written, and the tables remain. */
export function readPageData(document: Document): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent ?? '';
  try {
    const data: unknown = JSON.parse(text);
    return isPageData(data) ? data : { texts: [], runs: [] };
  } catch {
    return { texts: [], runs: [] };
  }
}

/** The same program wrote it: what matters is whether it is there. */
function isPageData(data: unknown): data is PageData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'texts' in data &&
    Array.isArray(data.texts) &&
    'runs' in data &&
    Array.isArray(data.runs)
  );
}
