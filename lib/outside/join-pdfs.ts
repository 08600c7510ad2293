import { PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** One file of many, for the printer. Seals do not survive joining: they hold on the single files. */
export class PdfJoin {
  private constructor(private readonly whole: PDFDocument) {}

  static async begin(): Promise<PdfJoin> {
    return new PdfJoin(await PDFDocument.create())
  }

  /** @throws where the bytes are no PDF */
  async add(pdf: Uint8Array): Promise<void> {
    const one = await PDFDocument.load(pdf, { updateMetadata: false })
    for (const page of await this.whole.copyPages(one, one.getPageIndices())) {
      // Fields of a signature have no meaning without their document.
      page.node.delete(ANNOTATIONS)
      this.whole.addPage(page)
    }
  }

  get pages(): number {
    return this.whole.getPageCount()
  }

  finish(): Promise<Uint8Array> {
    return this.whole.save()
  }
}

const ANNOTATIONS = PDFName.of('Annots')
