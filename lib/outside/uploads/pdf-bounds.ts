import { constants, inflateSync } from 'node:zlib'
import type { PDFContext } from '@cantoo/pdf-lib'
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFObjectStreamParser,
  PDFXRefStreamParser,
  type PDFRawStream,
} from '@cantoo/pdf-lib'

/*
 * Reading a PDF unpacks the streams that hold its objects. The library does so without a limit, and counts as many
 * entries as a file claims: a few kilobytes would fill the memory. Both are weighed here before it may.
 */

/** Bytes of objects one document may unpack; a page of text has some kilobytes. */
const MOST_UNPACKED = 32 * 1024 * 1024
/** Entries of cross-reference streams that one document may claim. */
const MOST_ENTRIES = 200_000

const used = new WeakMap<PDFContext, { unpacked: number; entries: number }>()

const readObjects = PDFObjectStreamParser.forStream
PDFObjectStreamParser.forStream = (stream, wait) => {
  weigh(stream)
  return readObjects(stream, wait)
}
const readEntries = PDFXRefStreamParser.forStream
PDFXRefStreamParser.forStream = (stream) => {
  weigh(stream)
  count(stream)
  return readEntries(stream)
}

function usedBy(context: PDFContext) {
  const so = used.get(context) ?? { unpacked: 0, entries: 0 }
  used.set(context, so)
  return so
}

/** @throws where the stream is packed otherwise than once with Flate, is broken, or unpacks to too much */
function weigh({ dict, contents }: PDFRawStream): void {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return
  const names =
    filter instanceof PDFArray ? filter.asArray().map((one) => dict.context.lookup(one)) : [filter]
  if (names.length !== 1 || names[0] !== PDFName.of('FlateDecode')) throw new RangeError('filter')
  const so = usedBy(dict.context)
  const left = MOST_UNPACKED - so.unpacked
  // Charged in full until it is known: a broken stream is not free.
  so.unpacked = MOST_UNPACKED
  if (left <= 0) throw new RangeError('unpacked')
  // Some writers leave out the end mark.
  const unpacked = inflateSync(contents, { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH })
  so.unpacked = MOST_UNPACKED - left + unpacked.length
}

/** @throws where more entries are claimed than a document of this kind can have */
function count({ dict }: PDFRawStream): void {
  const index = dict.lookup(PDFName.of('Index'))
  const lengths =
    index instanceof PDFArray
      ? index.asArray().filter((_, place) => place % 2 === 1)
      : [dict.get(PDFName.of('Size'))]
  const widths = dict.lookup(PDFName.of('W'), PDFArray).asArray()
  const so = usedBy(dict.context)
  for (const one of lengths) so.entries += numberOf(dict.context, one)
  if (so.entries > MOST_ENTRIES) throw new RangeError('entries')
  if (widths.some((width) => numberOf(dict.context, width) > 8)) throw new RangeError('widths')
}

function numberOf(context: PDFContext, value: Parameters<PDFContext['lookup']>[0]): number {
  const number = context.lookup(value)
  if (!(number instanceof PDFNumber) || number.asNumber() < 0) throw new RangeError('number')
  return number.asNumber()
}
