import { CHINA_YEARS } from '@/lib/domain/calendar/china'
import { localDate } from '@/lib/domain/calendar/local-date'
import { maskAccount } from '@/lib/domain/identity/mask'
import { SEED_AREAS, type SeedArea } from '@/lib/domain/region/areas'
import { LOCAL_PARAMETERS } from '@/lib/domain/region/local-parameters'
import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { vault } from '@/lib/db/keys'
import { giveMissingSeals } from '@/lib/db/signing-keys'
import { createSeal } from '@/lib/outside/seal/certificate'
import { bankAccount } from './synthetic-numbers'

/** Divisions and agencies stand since the measure of 2021 took effect. */
const SINCE = fromDay(localDate('2021-12-01'))
const SEAL_YEARS = 20

/** Pooling areas with what each decided for itself, their agencies, and the published years of the calendar. */
export async function writePlaces(tx: Tx): Promise<string> {
  await tx.area.createMany({
    data: SEED_AREAS.map(({ code, name, englishName, provinceCode, provinceName, provinceEnglishName }) => ({
      code,
      name,
      englishName,
      provinceCode,
      provinceName,
      provinceEnglishName,
      validFrom: SINCE,
    })),
  })
  const parameters = SEED_AREAS.flatMap(({ code }) =>
    (LOCAL_PARAMETERS[code] ?? []).map(({ key, value, source, validFrom, validTo }) => ({
      areaCode: code,
      key,
      value: value as Prisma.InputJsonValue,
      source,
      validFrom: fromDay(validFrom),
      validTo: validTo === null ? null : fromDay(validTo),
    })),
  )
  await tx.areaParameter.createMany({ data: parameters })
  await tx.agency.createMany({ data: SEED_AREAS.map(agencyOf) })
  const seals = await giveMissingSeals(
    tx,
    (holder) => createSeal(holder, { validFrom: SINCE, years: SEAL_YEARS }),
    SINCE,
  )
  await tx.calendarYear.createMany({
    data: CHINA_YEARS.map(({ year, version, published, source, days }) => ({
      code: 'CN',
      year,
      version,
      published,
      source,
      days: days.map((day) => ({ ...day })),
    })),
  })
  return `${SEED_AREAS.length} areas, ${seals} seals, ${parameters.length} local parameters, ${CHINA_YEARS.length} calendar years`
}

function agencyOf(area: SeedArea, index: number): Prisma.AgencyCreateManyInput {
  const { agency } = area
  const account = bankAccount(area.code, index + 1)
  return {
    areaCode: area.code,
    slug: area.slug,
    name: agency.name,
    englishName: agency.englishName,
    connection: agency.connection,
    phone: agency.phone,
    address: agency.address,
    postcode: agency.postcode,
    contactPerson: agency.contactPerson,
    hours: agency.hours,
    closeOfBusiness: agency.closeOfBusiness,
    payeeAccountName: `${area.name}社会保障基金财政专户`,
    payeeBankName: '示例银行',
    payeeBankBranch: `示例银行${area.name}分行营业部`,
    payeeAccountSealed: vault().seal('Agency.payeeAccount', account),
    payeeAccountLast4: maskAccount(account, 'staff')?.slice(-4) ?? null,
    // No clearing number begins with 999.
    payeeUnionBankNo: `999${area.code}${String(index + 1).padStart(3, '0')}`,
    payeeValid: true,
    validFrom: SINCE,
  }
}
