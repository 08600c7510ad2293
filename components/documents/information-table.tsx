import { AmountInCapitals } from '@/components/money/amount-in-capitals'
import { Notice } from '@/components/ui/notice'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { fen } from '@/lib/domain/money/fen'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import { areaNames } from '@/lib/i18n/format/area-names'
import { knownAmount, money, plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { TablePaper } from '@/lib/queries/case-papers'
import { Paper, PaperFields, type PaperField } from './paper'

type InformationTableProps = {
  readonly paper: TablePaper
  readonly locale: Locale
}

/** What a version of the 信息表 says, to be read on the screen; the table itself is the issued file. */
export function InformationTable({ paper, locale }: InformationTableProps) {
  const words = wordsFor(locale)
  const { documents } = words.casePage
  const says = documents.table
  const { table } = paper
  const isDraft = table.status !== 'sealed'
  return (
    <Paper
      title={says.title}
      subtitle={[
        table.number ?? (isDraft ? null : words.casePage.table.facts.noNumber),
        documents.version(table.version),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      reading={documents.reading}
    >
      {isDraft && <Notice tone="warn" title={says.draftMark} />}
      <PaperFields label={says.title} fields={headFields(paper, locale, words)} />
      <PaperFields
        title={documents.letter.person}
        label={documents.letter.person}
        fields={personFields(paper, words)}
      />
      <PaperFields title={says.summary} label={says.summary} fields={summaryFields(paper, words)} />
      {table.lines.length > 0 && <Lines paper={paper} locale={locale} />}
      <PaperFields
        title={says.account}
        label={says.account}
        fields={[
          { label: says.balance, value: money(table.balanceFen) },
          { label: says.balanceAsOf, value: longDate(table.balanceAsOf, locale) },
          {
            label: says.transfer,
            value: <AmountInCapitals fen={fen(table.transferFen)} />,
            wide: true,
          },
          ...(table.remark === null ? [] : [{ label: says.remark, value: table.remark, wide: true }]),
        ]}
      />
      <PaperFields
        title={says.signOff}
        label={says.signOff}
        fields={[
          { label: says.drafted, value: signed(table.draftedBy, table.draftedAt, locale) },
          { label: says.sealed, value: signed(table.sealedBy, table.sealedAt, locale) },
          { label: documents.common.phone, value: paper.origin.agency.phone, wide: true },
        ]}
      />
      {table.sealHash !== null && (
        <p className="text-xs break-all text-ink-3">{documents.digest(table.sealHash)}</p>
      )}
    </Paper>
  )
}

function signed(name: string | null, at: Date | null, locale: Locale): string {
  return name === null || at === null ? '' : `${name} ${shortInstant(at, locale)}`
}

function headFields(paper: TablePaper, locale: Locale, { casePage, lifecycle }: AllWords): PaperField[] {
  const { documents } = casePage
  const says = documents.table
  return [
    { label: documents.common.reference, value: paper.reference },
    { label: says.letter, value: paper.letterNumber ?? '' },
    {
      label: says.origin,
      value: `${paper.origin.name} ${paper.origin.areaCode}`,
    },
    { label: documents.common.agency, value: paper.origin.agency.name },
    {
      label: says.schemeChange,
      value: lifecycle.schemeChange(
        lifecycle.schemes[paper.fromScheme].long,
        lifecycle.schemes[paper.toScheme].long,
      ),
      wide: true,
    },
    { label: documents.letter.mode, value: lifecycle.modes[paper.mode].name },
    { label: says.madeOn, value: longDate(paper.madeOn, locale) },
  ]
}

function personFields(paper: TablePaper, { casePage }: AllWords): PaperField[] {
  const { documents } = casePage
  const { common } = documents
  const { person, table } = paper
  const known = <T extends object>(map: T, key: string | null) =>
    key !== null && Object.hasOwn(map, key) ? String(map[key as keyof T]) : (key ?? '')
  return [
    { label: common.name, value: table.personName },
    { label: common.sex, value: known(documents.sexes, person.sex) },
    { label: common.idType, value: known(documents.idTypes, person.idType) },
    { label: common.idNumber, value: table.personIdMasked },
    { label: common.birthDate, value: person.birthDate ?? '' },
    { label: documents.table.personalNumber, value: person.personalNumber ?? '' },
    { label: common.householdType, value: person.householdType ?? '', wide: true },
  ]
}

function summaryFields({ table }: TablePaper, { casePage, shell }: AllWords): PaperField[] {
  const { table: says } = casePage.documents
  const { monthCount } = casePage.table
  const arrears =
    table.arrearsMonths === 0
      ? shell.answers.none
      : `${monthCount(table.arrearsMonths)} ${table.arrearsFen > 0 ? money(table.arrearsFen) : ''}`
  return [
    { label: says.firstMonth, value: table.firstMonth ?? '' },
    { label: says.lastMonth, value: table.lastMonth ?? '' },
    { label: says.actualMonths, value: table.actualMonths },
    { label: says.deemedMonths, value: table.deemedMonths },
    { label: says.totalMonths, value: table.actualMonths + table.deemedMonths },
    { label: says.duplicateMonths, value: table.duplicateMonths },
    { label: says.suspendedSince, value: table.suspendedSince ?? '' },
    { label: says.arrears, value: arrears },
    { label: says.retired, value: table.retired ? shell.answers.yes : shell.answers.no, wide: true },
  ]
}

function Lines({ paper, locale }: { paper: TablePaper; locale: Locale }) {
  const { casePage } = wordsFor(locale)
  const says = casePage.documents.table
  const { table } = paper
  const areas = areaNames(paper.areas, locale)
  const rate = (basisPoints: number) => `${basisPoints / 100}%`
  return (
    <section>
      <h2 className="mb-1 text-md print:text-sm">{says.rows}</h2>
      <div className="border border-line-strong text-sm">
        <Table
          label={says.rows}
          className="print:text-2xs print:[&_td]:px-1 print:[&_td]:py-0.5 print:[&_th]:px-1"
        >
          <Head>
            <Th>{says.area}</Th>
            <Th>{says.from}</Th>
            <Th>{says.to}</Th>
            <Th num>{says.months}</Th>
            <Th num>{says.base}</Th>
            <Th num>{says.employerRate}</Th>
            <Th num>{says.personalRate}</Th>
            <Th num>{says.credited}</Th>
            <Th num>{says.creditedPersonal}</Th>
            <Th num>{says.interest}</Th>
            <Th num>{says.closing}</Th>
          </Head>
          <tbody>
            {table.lines.map((line) => (
              <Row key={line.ordinal}>
                <Td>
                  {areas[line.areaCode] ?? line.areaCode}
                  {line.kind === 'deemed' && ` · ${casePage.table.deemed}`}
                </Td>
                <Td>{line.fromMonth}</Td>
                <Td>{line.toMonth}</Td>
                <Td num>{line.months}</Td>
                <Td num>{plainAmount(line.baseFen)}</Td>
                <Td num>{rate(line.employerRateBp)}</Td>
                <Td num>{rate(line.personalRateBp)}</Td>
                <Td num>{plainAmount(line.creditedFen)}</Td>
                <Td num>{plainAmount(line.creditedPersonalFen)}</Td>
                <Td num>{knownAmount(line.interestFen)}</Td>
                <Td num>{knownAmount(line.closingFen)}</Td>
              </Row>
            ))}
            <Row className="font-semibold">
              <Td>{casePage.table.total}</Td>
              <Td>{table.firstMonth}</Td>
              <Td>{table.lastMonth}</Td>
              <Td num>{table.actualMonths + table.deemedMonths}</Td>
              <Td />
              <Td />
              <Td />
              <Td num>{plainAmount(table.creditedFen)}</Td>
              <Td />
              <Td />
              <Td num>{plainAmount(table.balanceFen)}</Td>
            </Row>
          </tbody>
        </Table>
      </div>
    </section>
  )
}
