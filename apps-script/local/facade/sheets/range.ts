import { offer } from '../offer.ts';
import { gather } from './gather.ts';
import { teach } from './make.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOn, type Spot } from './metadata.ts';
import { check, isText, type OpenEnds, type Place } from './place.ts';
import { boxOfRange, placeOf } from './range-geometry.ts';
import { RangeRules } from './range-rules.ts';
import { TextFinder } from './text-finder.ts';

/** A rectangle of cells; what it can do is spread over the classes it extends, one subject each. */
export class Range extends RangeRules {
  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata('Range', spotOf(this), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn('Range', spotOf(this));
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(spotOf(this));
  }

  createTextFinder(findText: string): TextFinder {
    check('Range.createTextFinder', arguments, isText);
    const [id, sheetId] = placeOf(this);
    return new TextFinder(id, sheetId, boxOfRange(this), findText);
  }
}

function spotOf(range: Range): Spot {
  const [spreadsheetId, sheetId] = placeOf(range);
  return { spreadsheetId, sheetId, box: boxOfRange(range) };
}

/** Inside `make.ts` the name Range means its own. */
type OwnRange = Range;

declare module './make.ts' {
  interface Makers {
    range(place: Place, open?: OpenEnds): OwnRange;
  }
}

teach('range', (place, open) => new Range(place, open));
offer('Spreadsheet.Range', gather(Range.prototype));
