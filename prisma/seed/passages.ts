import type { Act, Said, Words } from './story'

/** Passages most stories share. Days are working days from today. */

export function submitted(day: number): Act {
  return [day, '09:12', 'to clerk', 'submit']
}

/** 网上申请: nobody at the agency has it yet. */
export function appliedOnline(day: number, time = '15:20'): Act {
  return [day, time, 'applicant', 'submit']
}

export function accepted(day: number): Act[] {
  return [submitted(day), [day, '10:40', 'to clerk', 'accept']]
}

/** 直通办理: the program accepts, then receives the letter and drafts the table. */
export function acceptedAndDrafted(day: number): Act[] {
  return [
    submitted(day),
    [day, '09:31', 'program', 'goStraightThrough'],
    [day, '09:33', 'program', 'goStraightThrough'],
  ]
}

export function letterReceived(day: number): Act {
  return [day, '09:05', 'from clerk', 'receiveContactLetter']
}

export function tableSealed(received: number, drafted: number, sealed: number, said?: Words): Act[] {
  return [
    letterReceived(received),
    [drafted, '10:25', 'from clerk', 'draftTable'],
    [sealed, '13:45', 'from reviewer', 'sealTable', ...optional(said)],
  ]
}

export function orderApproved(day: number, said?: Words): Act[] {
  return [
    [day, '14:10', 'from finance', 'prepareRemittance'],
    [day, '15:30', 'from reviewer', 'approveRemittance', ...optional(said)],
  ]
}

export function remitted(day: number, said?: Words): Act {
  return [day, '16:20', 'from finance', 'confirmRemitted', ...optional(said)]
}

export function yearsRecorded(day: number, said?: Words): Act {
  return [day, '11:15', 'to clerk', 'recordYears', ...optional(said)]
}

export function receiptMatched(day: number): Act[] {
  return [
    [day, '09:40', 'to finance', 'recordReceipt'],
    [day, '10:05', 'to finance', 'matchReceipt'],
  ]
}

export function credited(day: number, said?: Words): Act {
  return [day, '14:50', 'to reviewer', 'credit', ...optional(said)]
}

/** Both signatures of one step, on one day. */
export function signedTwice(
  day: number,
  first: Act[2],
  second: Act[2],
  verb: Act[3],
  said?: Said,
  time: readonly [string, string] = ['15:40', '16:35'],
): Act[] {
  return [
    [day, time[0], first, verb, ...optional(said)],
    [day, time[1], second, verb, ...optional(said)],
  ]
}

function optional<T>(value: T | undefined): [] | [T] {
  return value === undefined ? [] : [value]
}
